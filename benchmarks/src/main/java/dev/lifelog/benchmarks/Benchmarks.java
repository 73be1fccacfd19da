package dev.lifelog.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Nearest;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code benchmarks/run [NAME [--option value]…]}: lists the benchmarks, or runs one and keeps its
 * figures as JSON.
 */
public final class Benchmarks {

  private static final List<Benchmark> ALL =
      List.of(
          new CapacityBenchmark(), //
          new CountingBenchmark(),
          new DecodingBenchmark(),
          new ExtractionBenchmark(),
          new FineTuningBenchmark(),
          new IngestBenchmark(),
          new LatencyBenchmark(),
          new NetworksBenchmark(),
          new QualityBenchmark(),
          new QuestionsBenchmark(),
          new ReindexBenchmark(),
          new RunsBenchmark(),
          new ScaleOutBenchmark(),
          new TorchvisionAgreement());

  /** Where {@code NAME.json} is written; the launcher sets it to {@code benchmarks/target}. */
  static final Path OUT =
      Path.of(System.getenv().getOrDefault("LIFELOG_BENCHMARKS_OUT", "benchmarks/target"));

  private Benchmarks() {}

  public static void main(String[] words) {
    System.exit(run(List.of(words), System.out, System.err));
  }

  static int run(List<String> words, PrintStream out, PrintStream err) {
    if (words.isEmpty()) {
      ALL.forEach(benchmark -> out.printf("%-22s %s%n", benchmark.name(), benchmark.summary()));
      return 0;
    }
    try {
      measure(named(words.get(0)), Options.of(words.subList(1, words.size())), out);
      return 0;
    } catch (UserError error) {
      err.println("benchmarks: " + error.getMessage());
      return 1;
    } catch (Exception failure) {
      failure.printStackTrace(err);
      return 1;
    }
  }

  private static Benchmark named(String name) {
    List<String> known = ALL.stream().map(Benchmark::name).toList();
    return ALL.stream()
        .filter(benchmark -> benchmark.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                UserError.of(
                    "There is no benchmark '" + name + "'",
                    Nearest.to(name, known)
                        .map(nearest -> "Did you mean " + nearest + "?")
                        .orElse("There are " + String.join(", ", known))));
  }

  private static void measure(Benchmark benchmark, Options options, PrintStream out)
      throws Exception {
    Figures figures = benchmark.run(options, out);
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("benchmark", benchmark.name());
    report.put("machine", Machine.here().asMap());
    report.put("figures", figures.asMap());
    Path file = OUT.resolve(benchmark.name() + ".json");
    Files.createDirectories(OUT);
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
    out.println("Figures: " + file.toAbsolutePath());
  }
}
