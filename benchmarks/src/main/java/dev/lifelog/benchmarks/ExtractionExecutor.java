package dev.lifelog.benchmarks;

import dev.lifelog.core.ModelId;
import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.models.inference.ImageClassifier;
import dev.lifelog.models.inference.Inference;
import dev.lifelog.spark.jobs.ExtractJob;
import dev.lifelog.spark.jobs.ExtractSummary;
import dev.lifelog.spark.jobs.SparkSessions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * A process that does nothing but extract, so that its memory is an executor's: Spark runs inside
 * it, one task a core. It does one word a line of its input and answers with a line: {@code extract
 * BUNDLE} the whole job on every image, with the seconds that it took; {@code decode} and {@code
 * network BUNDLE} one part of it alone on all cores, with the CPU seconds of an image.
 */
public final class ExtractionExecutor {

  /** What starts an answer, among whatever libraries print. */
  static final String ANSWER = "= ";

  private static final int BATCH = 16;

  private final Settings settings;
  private final SparkSession spark;
  private final List<byte[]> jpegs;
  private final int cores = Runtime.getRuntime().availableProcessors();

  private ExtractionExecutor(Settings settings, SparkSession spark, List<byte[]> jpegs) {
    this.settings = settings;
    this.spark = spark;
    this.jpegs = jpegs;
  }

  /** Words: contact point of Cassandra, folder of pictures. */
  public static void main(String[] words) throws Exception {
    Settings defaults = Settings.defaults();
    Settings settings =
        defaults.with(defaults.cassandra().withContactPoints(List.of(Endpoint.parse(words[0]))));
    try (SparkSession spark = SparkSessions.open(settings, "benchmark extraction");
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      ExtractionExecutor executor =
          new ExtractionExecutor(settings, spark, read(Path.of(words[1])));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        System.out.println(ANSWER + executor.answer(line.split(" ", 2)));
      }
    }
  }

  private static List<byte[]> read(Path folder) throws IOException {
    List<byte[]> jpegs = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        jpegs.add(Files.readAllBytes(file));
      }
    }
    return jpegs;
  }

  private double answer(String[] words) throws Exception {
    return switch (words[0]) {
      case "extract" -> extract(Path.of(words[1]));
      case "decode" -> decode(classifier(words[1]));
      case "network" -> network(classifier(words[1]));
      default -> throw new IllegalArgumentException(words[0]);
    };
  }

  private double extract(Path bundle) {
    long started = System.nanoTime();
    ExtractSummary summary =
        ExtractJob.of(spark, settings)
            .model(new ModelId(bundle.getFileName().toString(), 1))
            .bundle(bundle)
            .redo()
            .run();
    if (summary.refused() > 0) {
      throw new IllegalStateException(summary.text());
    }
    return (System.nanoTime() - started) / 1e9;
  }

  private static ImageClassifier classifier(String bundle) {
    return ImageClassifier.shared(Path.of(bundle), Inference.cpu(1));
  }

  private double decode(ImageClassifier classifier) throws Exception {
    return cpuSecondsEach(
        jpegs.size(),
        () -> {
          for (byte[] jpeg : jpegs) {
            classifier.decoding().decode(jpeg);
          }
          return null;
        });
  }

  private double network(ImageClassifier classifier) throws Exception {
    List<int[]> batch = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      batch.add(classifier.decoding().decode(jpegs.get(i % jpegs.size())).rgb());
    }
    int batches = Math.max(1, jpegs.size() / BATCH);
    return cpuSecondsEach(
        batches * BATCH,
        () -> {
          for (int i = 0; i < batches; i++) {
            classifier.score(batch);
          }
          return null;
        });
  }

  /** All cores at once, as the job has them: two that share a core's units are slower than one. */
  private double cpuSecondsEach(int images, Callable<Void> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(cores);
    try {
      for (Future<Void> warm : threads.invokeAll(copies(work))) {
        warm.get();
      }
      double before = ProcessFigures.cpuSeconds(ProcessHandle.current().pid());
      for (Future<Void> measured : threads.invokeAll(copies(work))) {
        measured.get();
      }
      double after = ProcessFigures.cpuSeconds(ProcessHandle.current().pid());
      return (after - before) / ((double) images * cores);
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Callable<Void>> copies(Callable<Void> work) {
    List<Callable<Void>> copies = new ArrayList<>();
    for (int i = 0; i < cores; i++) {
      copies.add(work);
    }
    return copies;
  }
}
