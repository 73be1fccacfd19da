package dev.lifelog.benchmarks;

import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Endpoint;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code bin/lifelog ask} from the shell to its answer, a new process each time. */
record ColdStart(Endpoint endpoint) {

  private static final int TIMES = 5;
  private static final List<String> QUESTIONS =
      List.of("coffee in a cafe", "a bus, a train and a car", "the kitchen at home, not in a bar");

  /** Seconds; the middle of some. The first may prepare what later ones find, and counts apart. */
  double median(PrintStream out) throws Exception {
    double first = seconds(QUESTIONS.get(0));
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      seconds.add(seconds(QUESTIONS.get(i % QUESTIONS.size())));
    }
    double[] all = seconds.stream().mapToDouble(Double::doubleValue).toArray();
    double median = Figures.median(all);
    out.printf(
        Locale.ROOT,
        "%nbin/lifelog ask from the shell: %.2f s, at most %.2f s; the first ever %.2f s%n",
        median,
        Arrays.stream(all).max().orElse(0),
        first);
    return median;
  }

  private double seconds(String question) throws Exception {
    String program =
        Benchmarks.OUT.toAbsolutePath().resolve("../../bin/lifelog").normalize().toString();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                program, "ask", question, "--contact-point", endpoint.toString(), "--top", "10")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    if (status != 0 || !output.contains("u1/Autographer/")) {
      throw UserError.of("bin/lifelog ask did not answer: " + output, "See its own error above");
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
