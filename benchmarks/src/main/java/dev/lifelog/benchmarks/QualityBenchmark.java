package dev.lifelog.benchmarks;

import dev.lifelog.core.UserError;
import dev.lifelog.core.collection.CollectionImage;
import dev.lifelog.core.collection.CollectionLayout;
import dev.lifelog.core.collection.ConceptTable;
import dev.lifelog.core.text.Line;
import dev.lifelog.core.text.LineReader;
import dev.lifelog.models.decoding.Fit;
import dev.lifelog.models.decoding.ImageDecoding;
import dev.lifelog.models.decoding.ImageRefused;
import dev.lifelog.models.quality.Verdict;
import dev.lifelog.synthetic.CollectionGenerator;
import dev.lifelog.synthetic.GenerationProgress;
import dev.lifelog.synthetic.TrueScene;
import dev.lifelog.synthetic.TruthFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the verdicts on pictures find of the faults that a generated camera makes, on test days; and
 * how many sound photographs of a folder they would leave out.
 */
final class QualityBenchmark implements Benchmark {

  private static final int INPUT = 224;
  private static final String SOUND = "sound";

  @Override
  public String name() {
    return "quality";
  }

  @Override
  public String summary() {
    return "faults of pictures that are found, and false alarms (--photos DIR for photographs too)";
  }

  @Override
  public Figures run(Options options, PrintStream out) throws Exception {
    int days = options.count("days", 6);
    int imagesADay = options.count("images-per-day", 150);
    int seed = options.count("seed", 5);
    String photos = options.text("photos", "");
    options.refuseOthers();
    Figures figures = new Figures();
    out.printf("%-12s %8s", "fault", "pictures");
    for (Verdict verdict : Verdict.values()) {
      out.printf(" %11s", verdict.code());
    }
    out.println();
    try (WorkFolder work = WorkFolder.create(name())) {
      CollectionGenerator.builder()
          .out(work.path())
          .users(2)
          .days(days)
          .imagesPerDay(imagesADay)
          .seed(seed)
          .size(1024, 768)
          .build()
          .generate(GenerationProgress.SILENT);
      report(verdicts(work.path()), figures, out);
    }
    if (!photos.isEmpty()) {
      report(Map.of("photograph", verdictsOfFolder(Path.of(photos))), figures, out);
    }
    return figures;
  }

  private static Map<String, Map<Verdict, Integer>> verdicts(Path collection) throws IOException {
    Map<String, Path> files = files(collection);
    Map<String, Map<Verdict, Integer>> found = new TreeMap<>();
    for (TrueScene scene : TruthFile.read(TruthFile.in(collection))) {
      if (scene.split().equals("test")) {
        String fault = scene.fault().isEmpty() ? SOUND : scene.fault();
        Map<Verdict, Integer> counts =
            found.computeIfAbsent(fault, any -> new EnumMap<>(Verdict.class));
        add(counts, Objects.requireNonNull(files.get(scene.imageId()), scene.imageId()));
      }
    }
    return found;
  }

  private static Map<Verdict, Integer> verdictsOfFolder(Path folder) throws IOException {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          files
              .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jpg"))
              .toList()) {
        add(counts, file);
      }
    }
    if (counts.isEmpty()) {
      throw UserError.of("There is no .jpg below " + folder, "Name another with --photos DIR");
    }
    return counts;
  }

  private static void add(Map<Verdict, Integer> counts, Path file) throws IOException {
    try {
      ImageDecoding decoding = ImageDecoding.to(INPUT, Fit.STRETCH);
      counts.merge(decoding.decode(Files.readAllBytes(file)).quality().verdict(), 1, Integer::sum);
    } catch (ImageRefused refused) {
      throw UserError.of(file + ": " + refused.getMessage(), refused.remedy());
    }
  }

  private static void report(
      Map<String, Map<Verdict, Integer>> found, Figures figures, PrintStream out) {
    found.forEach(
        (fault, counts) -> {
          int all = counts.values().stream().mapToInt(Integer::intValue).sum();
          out.printf("%-12s %8d", fault, all);
          for (Verdict verdict : Verdict.values()) {
            out.printf(" %11d", counts.getOrDefault(verdict, 0));
          }
          out.println();
          double kept = counts.getOrDefault(Verdict.INFORMATIVE, 0) / (double) all;
          figures.put(fault + "_left_out", 1 - kept);
        });
  }

  private static Map<String, Path> files(Path root) throws IOException {
    CollectionLayout layout = CollectionLayout.of(root);
    Map<String, Path> files = new HashMap<>();
    for (String user : List.copyOf(layout.users())) {
      Path table = layout.conceptTable(user);
      try (LineReader lines = LineReader.open(table, table.toString())) {
        ConceptTable parser = ConceptTable.header(Objects.requireNonNull(lines.next())).orThrow();
        for (Line line = lines.next(); line != null; line = lines.next()) {
          CollectionImage image = parser.parse(line).orThrow();
          files.put(image.imageId(), root.resolve(image.path()));
        }
      }
    }
    return files;
  }
}
