package dev.lifelog.benchmarks;

import dev.lifelog.models.decoding.Fit;
import dev.lifelog.models.decoding.ImageDecoding;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Encoded photographs to the input of a network, on one thread: ours with and without the system's
 * libturbojpeg, quality measured; beside the runtime's reader that keeps every n-th pixel, the
 * runtime's reader alone, and Pillow's draft mode where Python has it. All take turns, so that a
 * slow moment slows all, and seconds are those of the processor, so that neighbours do not count.
 */
final class DecodingBenchmark implements Benchmark {
  private static final int SIZE = 224;
  private static final int WARM_UP = 5;
  private static final String BASELINE = "imageio";
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Override
  public String name() {
    return "decoding";
  }

  @Override
  public String summary() {
    return "images/s from JPEG to 224×224, 1024×768 and 5 megapixels, beside ImageIO and Pillow";
  }

  @Override
  public Figures run(Options options, PrintStream out) throws Exception {
    int pictures = options.count("pictures", 12);
    int rounds = options.count("rounds", 21);
    options.refuseOthers();
    Figures figures = new Figures();
    measure(out, figures, "", DrawnPhotographs.jpegs(pictures, 1024, 768), rounds);
    measure(out, figures, "_5mp", DrawnPhotographs.jpegs(pictures, 2592, 1944), rounds);
    return figures;
  }

  /** One side of the comparison: all pictures once. */
  private interface Side {
    double perSecond() throws Exception;
  }

  private interface Decoder {
    Object decode(byte[] jpeg) throws Exception;
  }

  private static void measure(
      PrintStream out, Figures figures, String suffix, List<byte[]> jpegs, int rounds)
      throws Exception {
    Map<String, Side> sides = new LinkedHashMap<>();
    ImageDecoding decoding = ImageDecoding.to(SIZE, Fit.STRETCH);
    if (ImageDecoding.isAccelerated()) {
      sides.put("turbojpeg", side(jpegs, decoding::decode));
    }
    sides.put("runtime", side(jpegs, decoding.portable()::decode));
    sides.put(BASELINE, side(jpegs, jpeg -> ImageIoDecoding.subsampled(jpeg, SIZE)));
    sides.put("imageio_full", side(jpegs, jpeg -> ImageIoDecoding.full(jpeg, SIZE)));
    try (WorkFolder folder = WorkFolder.create("decoding")) {
      Optional<PillowDecoding> pillow = PillowDecoding.start(jpegs, SIZE, folder.path());
      pillow.ifPresent(python -> sides.put("pillow_draft", python::perSecond));
      try {
        report(out, figures, suffix, jpegs, takeTurns(sides, rounds));
      } finally {
        pillow.ifPresent(PillowDecoding::close);
      }
    }
  }

  private static Side side(List<byte[]> jpegs, Decoder decoder) {
    return () -> {
      long started = THREADS.getCurrentThreadCpuTime();
      for (byte[] jpeg : jpegs) {
        decoder.decode(jpeg);
      }
      return jpegs.size() * 1e9 / (THREADS.getCurrentThreadCpuTime() - started);
    };
  }

  private static Map<String, double[]> takeTurns(Map<String, Side> sides, int rounds)
      throws Exception {
    Map<String, double[]> rates = new LinkedHashMap<>();
    for (int round = -WARM_UP; round < rounds; round++) {
      for (Map.Entry<String, Side> side : sides.entrySet()) {
        double rate = side.getValue().perSecond();
        if (round >= 0) {
          rates.computeIfAbsent(side.getKey(), name -> new double[rounds])[round] = rate;
        }
      }
    }
    return rates;
  }

  private static void report(
      PrintStream out,
      Figures figures,
      String suffix,
      List<byte[]> jpegs,
      Map<String, double[]> rates) {
    long bytes = jpegs.stream().mapToLong(jpeg -> jpeg.length).sum() / jpegs.size();
    out.printf(
        Locale.ROOT,
        "%n%-20s %10s %16s   (%,d bytes a picture)%n",
        suffix.isEmpty() ? "1024×768" : "2592×1944",
        "images/s",
        "of " + BASELINE,
        bytes);
    double[] baseline = rates.get(BASELINE);
    rates.forEach(
        (name, measured) -> {
          double ratio = ratio(measured, baseline);
          out.printf(Locale.ROOT, "%-20s %10.1f %16.2f%n", name, Figures.median(measured), ratio);
          figures.put(name + suffix + "_ips", Figures.median(measured));
          figures.put(name + suffix + "_vs_imageio", ratio);
        });
    double[] ours = rates.values().iterator().next();
    figures.put("decode" + suffix + "_vs_imageio", ratio(ours, baseline));
    if (rates.containsKey("pillow_draft")) {
      figures.put("decode" + suffix + "_vs_pillow", ratio(ours, rates.get("pillow_draft")));
    }
  }

  /** The median of the ratios of each round. */
  private static double ratio(double[] ours, double[] theirs) {
    double[] ratios = new double[ours.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ours[i] / theirs[i];
    }
    return Figures.median(ratios);
  }
}
