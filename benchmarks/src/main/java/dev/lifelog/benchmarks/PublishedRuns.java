package dev.lifelog.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/** The paper's own means, as far as they are known; see {@code published-runs.csv}. */
final class PublishedRuns {

  private static final String FILE = "published-runs.csv";
  private static final int FIELDS = 5;

  private final Map<String, Double> cells = new HashMap<>();

  private PublishedRuns() {}

  static PublishedRuns read() throws IOException {
    PublishedRuns published = new PublishedRuns();
    InputStream packed =
        Objects.requireNonNull(PublishedRuns.class.getResourceAsStream(FILE), FILE);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(packed, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("run,"))
          .forEach(published::add);
    }
    return published;
  }

  private void add(String line) {
    String[] cell = line.split(",", FIELDS);
    cells.put(key(cell[0], cell[1], Integer.parseInt(cell[2])), Double.parseDouble(cell[3]));
  }

  OptionalDouble mean(String run, String measure, int cutoff) {
    Double value = cells.get(key(run, measure, cutoff));
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static String key(String run, String measure, int cutoff) {
    return run + " " + measure + "@" + cutoff;
  }
}
