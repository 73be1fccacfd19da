package dev.lifelog.benchmarks;

import dev.lifelog.models.inference.Inference;
import dev.lifelog.models.inference.OnnxSession;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.quantisation.QuantisationReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Both networks at full width in floats and in 8-bit integers, beside torchvision and beside what
 * the machine can do at most. All take turns in every round, so that a machine that slows down
 * slows all.
 */
final class NetworksBenchmark implements Benchmark {
  private static final int INPUT = 224;
  private static final int PRODUCT = 2048;
  private static final String PEAK = "product";

  /** Multiplications and additions for one image, in units of 10⁹. */
  private static final Map<Architecture, Double> GFLOP =
      Map.of(Architecture.GOOGLENET, 3.0, Architecture.ALEXNET, 1.43);

  private static final double GFLOP_A_PRODUCT_ROW = 2.0 * PRODUCT * PRODUCT / 1e9;

  /** What takes its turn in each round. */
  @FunctionalInterface
  private interface Turn {
    double perSecond(double seconds) throws IOException;
  }

  /** Of one contender: by batch size, what each round measured. */
  private record Measured(Map<Integer, double[]> byBatch) {
    double[] best() {
      return byBatch.get(bestBatch());
    }

    int bestBatch() {
      int best = 0;
      for (Map.Entry<Integer, double[]> one : byBatch.entrySet()) {
        if (best == 0 || Figures.median(one.getValue()) > Figures.median(byBatch.get(best))) {
          best = one.getKey();
        }
      }
      return best;
    }
  }

  @Override
  public String name() {
    return "networks";
  }

  @Override
  public String summary() {
    return "images/s of GoogLeNet and AlexNet, fp32 and int8, beside torchvision and the machine's peak";
  }

  @Override
  public Figures run(Options options, PrintStream out) throws Exception {
    int threads = options.count("threads", Runtime.getRuntime().availableProcessors());
    int rounds = options.count("rounds", 5);
    double seconds = options.count("turn-ms", 1500) / 1e3;
    List<Integer> batches = batches(options.text("batches", "4,8,16,32"));
    QuantisationLoss loss =
        new QuantisationLoss(options.count("per-class", 60), options.count("epochs", 12), threads);
    options.refuseOthers();
    Figures figures = new Figures();
    try (WorkFolder work = WorkFolder.create(name())) {
      speed(out, work.path(), new Rounds(threads, rounds, seconds, batches), figures);
      out.println("\nTraining a small GoogLeNet on drawn objects");
      QuantisationReport report = loss.measure(work.path());
      out.printf(
          Locale.ROOT,
          "int8 on %d pictures: top-1 %.4f, fp32 %.4f, the same class %.4f%n",
          report.compared(),
          report.accuracyAfter(),
          report.accuracyBefore(),
          report.agreement());
      figures.put(QuantisationReport.LOSS, report.lossPoints());
      figures.put("int8_agreement", report.agreement());
    }
    return figures;
  }

  private record Rounds(int threads, int rounds, double seconds, List<Integer> batches) {}

  private static void speed(PrintStream out, Path work, Rounds rounds, Figures figures)
      throws IOException {
    Inference settings = Inference.cpu(rounds.threads());
    List<OnnxSession> sessions = new ArrayList<>();
    Torchvision torchvision = torchvision(out, rounds.threads());
    try {
      Map<String, Map<Integer, Turn>> contenders = new LinkedHashMap<>();
      OnnxSession product =
          OnnxSession.open(RandomNetwork.product(PRODUCT, work.resolve("p.onnx")), settings);
      sessions.add(product);
      contenders.put(PEAK, Map.of(PRODUCT, NetworkSpeed.of(product, PRODUCT, PRODUCT)::perSecond));
      for (Architecture network : Architecture.values()) {
        String code = network.code();
        Path floats = RandomNetwork.floats(network, INPUT, work.resolve(code + ".onnx"));
        Path integers = RandomNetwork.integers(network, INPUT, work.resolve(code + "8.onnx"));
        sessions.add(OnnxSession.open(floats, settings));
        contenders.put(code + "_fp32", turns(sessions.get(sessions.size() - 1), rounds));
        sessions.add(OnnxSession.open(integers, settings));
        contenders.put(code + "_int8", turns(sessions.get(sessions.size() - 1), rounds));
        if (torchvision != null) {
          contenders.put(code + "_torchvision", turns(torchvision, code, rounds));
        }
      }
      Map<String, Measured> measured = measure(contenders, rounds);
      print(out, measured);
      for (Architecture network : Architecture.values()) {
        compare(network, measured, figures);
      }
      figures.put("peak_gflops", Figures.median(measured.get(PEAK).best()) * GFLOP_A_PRODUCT_ROW);
      figures.put("threads", (double) rounds.threads());
    } finally {
      sessions.forEach(OnnxSession::close);
      if (torchvision != null) {
        torchvision.close();
      }
    }
  }

  private static @Nullable Torchvision torchvision(PrintStream out, int threads) {
    try {
      return Torchvision.start("networks.py", threads);
    } catch (Torchvision.Missing e) {
      out.println("Without torchvision: " + e.getMessage());
      return null;
    }
  }

  private static Map<Integer, Turn> turns(OnnxSession session, Rounds rounds) {
    Map<Integer, Turn> turns = new LinkedHashMap<>();
    for (int batch : rounds.batches()) {
      turns.put(batch, NetworkSpeed.of(session, batch, 3, INPUT, INPUT)::perSecond);
    }
    return turns;
  }

  private static Map<Integer, Turn> turns(Torchvision torchvision, String code, Rounds rounds) {
    Map<Integer, Turn> turns = new LinkedHashMap<>();
    for (int batch : rounds.batches()) {
      turns.put(batch, seconds -> torchvision.ask(code + " " + batch + " " + seconds));
    }
    return turns;
  }

  /** The first round warms up and is not counted. */
  private static Map<String, Measured> measure(
      Map<String, Map<Integer, Turn>> contenders, Rounds rounds) throws IOException {
    Map<String, Measured> measured = new LinkedHashMap<>();
    contenders.forEach(
        (name, turns) -> {
          Map<Integer, double[]> byBatch = new LinkedHashMap<>();
          turns.keySet().forEach(batch -> byBatch.put(batch, new double[rounds.rounds()]));
          measured.put(name, new Measured(byBatch));
        });
    for (int round = -1; round < rounds.rounds(); round++) {
      for (Map.Entry<String, Map<Integer, Turn>> contender : contenders.entrySet()) {
        for (Map.Entry<Integer, Turn> turn : contender.getValue().entrySet()) {
          double rate = turn.getValue().perSecond(round < 0 ? 0 : rounds.seconds());
          if (round >= 0) {
            measured.get(contender.getKey()).byBatch().get(turn.getKey())[round] = rate;
          }
        }
      }
    }
    return measured;
  }

  private static void print(PrintStream out, Map<String, Measured> measured) {
    out.printf("%n%-24s %10s %12s%n", "median of the best", "batch", "images/s");
    measured.forEach(
        (name, of) -> {
          double rate = Figures.median(of.best());
          out.printf(
              Locale.ROOT,
              "%-24s %10d %12s%n",
              name,
              of.bestBatch(),
              name.equals(PEAK)
                  ? String.format(Locale.ROOT, "%.0f GF/s", rate * GFLOP_A_PRODUCT_ROW)
                  : String.format(Locale.ROOT, "%.1f", rate));
        });
  }

  private static void compare(
      Architecture network, Map<String, Measured> measured, Figures figures) {
    String code = network.code();
    double[] floats = measured.get(code + "_fp32").best();
    double[] integers = measured.get(code + "_int8").best();
    double[] peak = measured.get(PEAK).best();
    figures
        .put(code + "_fp32_ips", Figures.median(floats))
        .put(code + "_int8_ips", Figures.median(integers))
        .put(code + "_int8_vs_fp32", ratio(integers, floats, 1))
        .put(
            code + "_fp32_share_of_peak",
            ratio(floats, peak, GFLOP.get(network) / GFLOP_A_PRODUCT_ROW));
    Measured torchvision = measured.get(code + "_torchvision");
    if (torchvision != null) {
      figures
          .put(code + "_torchvision_ips", Figures.median(torchvision.best()))
          .put(code + "_fp32_vs_torchvision", ratio(floats, torchvision.best(), 1));
    }
  }

  /** The median over the rounds: both sides of one ratio ran in the same round. */
  private static double ratio(double[] above, double[] below, double factor) {
    double[] ratios = new double[above.length];
    for (int round = 0; round < ratios.length; round++) {
      ratios[round] = factor * above[round] / below[round];
    }
    return Figures.median(ratios);
  }

  private static List<Integer> batches(String text) {
    List<Integer> batches = new ArrayList<>();
    for (String one : text.split(",", -1)) {
      batches.add(Integer.valueOf(one.strip()));
    }
    return batches;
  }
}
