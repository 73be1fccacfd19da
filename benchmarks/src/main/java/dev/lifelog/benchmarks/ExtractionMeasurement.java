package dev.lifelog.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Takes the figures of one executor. */
final class ExtractionMeasurement {

  /** The course of memory is told in so many points, evenly over the run. */
  private static final int POINTS = 8;

  private final ExecutorProcess executor;
  private final Path floats;
  private final Path integers;
  private final long cassandra;
  private final int images;
  private final int rounds;
  private final PrintStream out;
  private final int cores = Runtime.getRuntime().availableProcessors();
  private final List<Double> residentMib = new ArrayList<>();
  private final Figures figures = new Figures();

  ExtractionMeasurement(
      ExecutorProcess executor,
      Path floats,
      Path integers,
      long cassandra,
      int images,
      int rounds,
      PrintStream out) {
    this.executor = executor;
    this.floats = floats;
    this.integers = integers;
    this.cassandra = cassandra;
    this.images = images;
    this.rounds = rounds;
    this.out = out;
  }

  Figures run(OptionalDouble script) throws IOException {
    out.println("Warming up");
    executor.ask("extract " + floats);
    executor.ask("extract " + integers);
    residentMib.addAll(executor.residentMib());
    List<Round> all = new ArrayList<>();
    out.printf(
        "%n%-8s %10s %10s %10s %10s %10s %10s%n",
        "round", "fp32 /s", "ceiling /s", "share", "int8 /s", "int8/fp32", "Cassandra");
    for (int i = 1; i <= rounds; i++) {
      Round last = round();
      all.add(last);
      row(String.valueOf(i), column -> column.applyAsDouble(last));
    }
    row("median", column -> Figures.median(all, column));
    figures
        .put("images", images)
        .put("decode_cpu_ms", 1000 * Figures.median(all, Round::decode))
        .put("network_cpu_ms", 1000 * Figures.median(all, Round::network))
        .put("job_cpu_ms", 1000 * Figures.median(all, Round::job))
        .put("fp32_ips", Figures.median(all, Round::fp32))
        .put("int8_ips", Figures.median(all, Round::int8))
        .put("ceiling_ips", Figures.median(all, Round::ceiling))
        .put("share_of_ceiling", Figures.median(all, Round::share))
        .put("int8_vs_fp32", Figures.median(all, Round::gain))
        .put("cassandra_share_of_cpu", Figures.median(all, Round::cassandra));
    out.printf(
        Locale.ROOT,
        "CPU of an image: decoding %.1f ms, network %.1f ms, the whole job %.1f ms%n",
        1000 * Figures.median(all, Round::decode),
        1000 * Figures.median(all, Round::network),
        1000 * Figures.median(all, Round::job));
    script.ifPresent(each -> beside(each, Figures.median(all, Round::fp32)));
    memory();
    return figures;
  }

  private Round round() throws IOException {
    double decode = executor.ask("decode " + floats);
    double network = executor.ask("network " + floats);
    executor.residentMib();
    double nodeBefore = ProcessFigures.cpuSeconds(cassandra);
    double jobBefore = ProcessFigures.cpuSeconds(executor.pid());
    double seconds = executor.ask("extract " + floats);
    double job = ProcessFigures.cpuSeconds(executor.pid()) - jobBefore;
    double node = (ProcessFigures.cpuSeconds(cassandra) - nodeBefore) / (seconds * cores);
    double int8Seconds = executor.ask("extract " + integers);
    residentMib.addAll(executor.residentMib());
    return new Round(
        decode,
        network,
        cores / (decode + network),
        job / images,
        images / seconds,
        images / int8Seconds,
        node);
  }

  private void beside(double script, double job) {
    double times = job / script;
    figures.put("torchvision_script_ips", script).put("vs_torchvision_script", times);
    out.printf(
        Locale.ROOT,
        "torchvision script: %.1f images/s, extraction %.2f times that%n",
        script,
        times);
  }

  private void memory() {
    double most = residentMib.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    figures.put("executor_rss_mib_max", most);
    out.printf("Resident memory of the executor, MiB:");
    for (int i = 1; i <= POINTS; i++) {
      double at = residentMib.get((residentMib.size() - 1) * i / POINTS);
      figures.put("executor_rss_mib_" + i + "_of_" + POINTS, at);
      out.printf(" %.0f", at);
    }
    out.printf("; at most %.0f%n", most);
  }

  private void row(String name, ToDoubleFunction<ToDoubleFunction<Round>> cell) {
    out.printf(
        Locale.ROOT,
        "%-8s %10.1f %10.1f %10.2f %10.1f %10.2f %9.1f%%%n",
        name,
        cell.applyAsDouble(Round::fp32),
        cell.applyAsDouble(Round::ceiling),
        cell.applyAsDouble(Round::share),
        cell.applyAsDouble(Round::int8),
        cell.applyAsDouble(Round::gain),
        100 * cell.applyAsDouble(Round::cassandra));
  }

  /**
   * One turn of everything.
   *
   * @param decode CPU seconds of an image
   * @param network CPU seconds of an image in floats
   * @param ceiling images a second of cores that do nothing else
   * @param job CPU seconds of an image in the whole job, the node's aside
   * @param fp32 images a second of the whole job
   * @param cassandra share of the machine's CPU that the node took meanwhile
   */
  private record Round(
      double decode,
      double network,
      double ceiling,
      double job,
      double fp32,
      double int8,
      double cassandra) {

    double share() {
      return fp32 / ceiling;
    }

    double gain() {
      return int8 / fp32;
    }
  }
}
