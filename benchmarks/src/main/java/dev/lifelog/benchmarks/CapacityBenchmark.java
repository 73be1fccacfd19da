package dev.lifelog.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What 1, 1,000 and 1,000,000 people need, from what was measured, and whether that is so. */
final class CapacityBenchmark implements Benchmark {

  private static final List<Long> PEOPLE = List.of(1L, 1_000L, 1_000_000L);
  private static final String QUOTED =
      "benchmarks/run %s, two cores of the machine that this was written on";
  private static final Habits HABITS = Habits.HEAVY;

  @Override
  public String name() {
    return "capacity";
  }

  @Override
  public String summary() {
    return "what 1, 1,000 and 1,000,000 people need, partitions at their largest; --check N writes N images and compares";
  }

  @Override
  public Figures run(Options options, PrintStream out) throws Exception {
    int check = Integer.parseInt(options.text("check", "0"));
    Demand.Machines machines =
        new Demand.Machines(
            options.count("hours", 6),
            options.count("node-cores", 16),
            options.count("node-tb", 4),
            0.5);
    double gpu = Double.parseDouble(options.text("gpu-ips", "NaN"));
    String work = options.text("work", "");
    options.refuseOthers();
    Figures figures = new Figures();
    needs(machines, rates(gpu, out), out, figures);
    partitions(out, figures);
    if (check > 0 && !work.isEmpty()) {
      new CapacityCheck(Path.of(work), check, out).compare(figures);
    } else if (check > 0) {
      try (WorkFolder folder = WorkFolder.create("capacity")) {
        new CapacityCheck(folder.path(), check, out).compare(figures);
      }
    }
    return figures;
  }

  private static Demand.Rates rates(double gpu, PrintStream out) throws IOException {
    Path results = Benchmarks.OUT;
    Known decoding =
        Known.of(results, "decoding", "turbojpeg_ips", 328, QUOTED.formatted("decoding"));
    Known network =
        Known.of(results, "networks", "googlenet_int8_ips", 245, QUOTED.formatted("networks"));
    Known threads = Known.of(results, "networks", "threads", 2, QUOTED.formatted("networks"));
    Known share =
        Known.of(
            results,
            "extraction",
            "share_of_ceiling",
            0.9,
            "assumed until benchmarks/run extraction has run here");
    Known rows =
        Known.of(results, "ingest", "ingest_rows_per_s", 46_992, QUOTED.formatted("ingest"));
    out.printf("%n%-22s %12s  %s%n", "measured", "", "by");
    for (Known known : List.of(decoding, network, threads, share, rows)) {
      out.printf(Locale.ROOT, "%-22s %,12.2f  %s%n", known.name(), known.value(), known.source());
    }
    double alone = 1 / decoding.value() + threads.value() / network.value();
    // The node and the job shared the cores that the rows were measured on.
    return new Demand.Rates(alone / share.value(), gpu, rows.value() / threads.value());
  }

  private static void needs(
      Demand.Machines machines, Demand.Rates rates, PrintStream out, Figures figures) {
    List<Demand> demands =
        PEOPLE.stream().map(people -> Demand.of(people, HABITS, machines, rates)).toList();
    out.printf(
        Locale.ROOT,
        "%nGoogLeNet in 8 bits, one model, %,d images a day of %d kB, nights of %.0f h, %d copies, %,d days kept%n%-34s",
        HABITS.imagesADay(),
        HABITS.pictureKb(),
        machines.hours(),
        HABITS.copies(),
        HABITS.days(),
        "people");
    PEOPLE.forEach(people -> out.printf(Locale.ROOT, " %,14d", people));
    out.println();
    row(out, "images a night", demands, Demand::imagesANight, 0);
    row(out, "rows a night", demands, Demand::rowsANight, 0);
    row(out, "core hours of executors", demands, Demand::coreHours, 2);
    row(out, "cores of executors", demands, Demand::executorCores, 2);
    if (!Double.isNaN(rates.gpuImages())) {
      row(out, "or GPUs", demands, Demand::gpus, 3);
    }
    row(out, "cores of Cassandra", demands, Demand::cassandraCores, 3);
    row(out, "disk of Cassandra, TB", demands, Demand::terabytes, 2);
    row(out, "nodes of Cassandra", demands, demand -> (double) demand.nodes(), 0);
    row(out, "pictures, Gbit/s", demands, Demand::pictureGbits, 4);
    row(out, "rows, Gbit/s", demands, Demand::rowGbits, 4);
    for (Demand demand : demands) {
      String people = "_" + demand.people();
      figures
          .put("executor_cores" + people, demand.executorCores())
          .put("cassandra_cores" + people, demand.cassandraCores())
          .put("cassandra_nodes" + people, (double) demand.nodes())
          .put("disk_tb" + people, demand.terabytes())
          .put("picture_gbits" + people, demand.pictureGbits())
          .put("row_gbits" + people, demand.rowGbits());
      if (!Double.isNaN(demand.gpus())) {
        figures.put("gpus" + people, demand.gpus());
      }
    }
  }

  private static void row(
      PrintStream out,
      String name,
      List<Demand> demands,
      Function<Demand, Double> figure,
      int digits) {
    out.printf("%-34s", name);
    demands.forEach(
        demand -> out.printf(Locale.ROOT, " %,14." + digits + "f", figure.apply(demand)));
    out.println();
  }

  private static void partitions(PrintStream out, Figures figures) {
    out.printf("%n%-24s %-28s %-42s %9s %8s%n", "table", "partition", "grows with", "rows", "MB");
    long rows = 0;
    double bytes = 0;
    for (LargestPartition largest : LargestPartition.all(HABITS)) {
      out.printf(
          Locale.ROOT,
          "%-24s %-28s %-42s %,9d %8.2f%s%n",
          largest.table(),
          largest.key(),
          largest.grows(),
          largest.rows(),
          largest.bytes() / 1e6,
          largest.holds() ? "" : "  TOO LARGE");
      rows = Math.max(rows, largest.rows());
      bytes = Math.max(bytes, largest.bytes());
    }
    figures.put("partition_rows_max", (double) rows).put("partition_mb_max", bytes / 1e6);
  }
}
