package dev.lifelog.benchmarks;

import dev.lifelog.spark.jobs.watching.Measure;
import dev.lifelog.spark.jobs.watching.Tally;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** What an image pays for being counted: all that a task does for it, on every core at once. */
final class CountingBenchmark implements Benchmark {

  private static final int ROUNDS = 5;
  private static final int IMAGES = 2_000_000;
  private static final int BATCH = 16;

  @Override
  public String name() {
    return "counting";
  }

  @Override
  public String summary() {
    return "processor time of counting and timing an image, as a share of looking at it";
  }

  @Override
  public Figures run(Options options, PrintStream out) throws Exception {
    options.refuseOthers();
    Known decoding = Known.of(Benchmarks.OUT, "decoding", "turbojpeg_ips", 328, "quoted");
    Known network = Known.of(Benchmarks.OUT, "networks", "googlenet_int8_ips", 245, "quoted");
    Known threads = Known.of(Benchmarks.OUT, "networks", "threads", 2, "quoted");
    double image = 1e9 / decoding.value() + 1e9 * threads.value() / network.value();
    double[] rounds = new double[ROUNDS];
    out.printf("%n%-8s %12s%n", "round", "ns an image");
    for (int round = 0; round < ROUNDS; round++) {
      rounds[round] = nanosAnImage(Runtime.getRuntime().availableProcessors());
      out.printf(Locale.ROOT, "%-8d %12.0f%n", round + 1, rounds[round]);
    }
    double median = Figures.median(rounds);
    out.printf(
        Locale.ROOT, "%nOf the %.1f ms of an image: %.5f %%%n", image / 1e6, 100 * median / image);
    return new Figures().put("ns_an_image", median).put("share", median / image);
  }

  private static double nanosAnImage(int threads) throws InterruptedException {
    AtomicLong spent = new AtomicLong();
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread thread =
          new Thread(
              () -> {
                count(Tally.here());
                spent.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
              });
      thread.start();
      all.add(thread);
    }
    for (Thread thread : all) {
      thread.join();
    }
    return (double) spent.get() / threads / IMAGES;
  }

  /** As reading, decoding, a batch of the network and a group of rows do it. */
  private static void count(Tally tally) {
    for (int i = 0; i < IMAGES; i++) {
      long began = System.nanoTime();
      tally.add(Measure.READ_SECONDS_TOTAL, System.nanoTime() - began);
      tally.add(Measure.WAITING_PICTURES, 1);
      tally.add(Measure.WAITING_PICTURES, -1);
      began = System.nanoTime();
      tally.add(Measure.DECODE_SECONDS_TOTAL, System.nanoTime() - began);
      if (i % BATCH == 0) {
        began = System.nanoTime();
        tally.add(Measure.NETWORK_SECONDS_TOTAL, System.nanoTime() - began);
        tally.add(Measure.IMAGES_TOTAL, BATCH);
      }
      tally.add(Measure.WAITING_ROWS, 1);
      tally.add(Measure.WAITING_ROWS, -1);
      tally.add(Measure.ROWS_TOTAL, "image_by_concept", 1);
    }
  }
}
