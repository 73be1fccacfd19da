package dev.lifelog.models.published;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tensor of a file is which parameter of a network. Every tensor is accounted for: taken, or
 * known and left out.
 *
 * @param taken the network's name to the file's name
 * @param leftOut what inference does not need: the auxiliary classifiers of the training, counters
 *     of batches
 */
record ParameterNames(Map<String, String> taken, List<String> leftOut) {
  /** Put between the parts of a name by what trains on several devices or compiles. */
  private static final Set<String> WRAPPERS = Set.of("module", "_orig_mod");

  private static final int SHOWN = 5;

  /**
   * Pairs them by name alone.
   *
   * @throws IOException when some are missing or unknown; the message names the first of them
   */
  static ParameterNames match(Set<String> expected, Set<String> inFile) throws IOException {
    Map<String, String> plain = unwrapped(inFile);
    String prefix = prefix(expected.iterator().next(), plain.keySet());
    Map<String, String> taken = new LinkedHashMap<>();
    List<String> leftOut = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    plain.forEach(
        (name, original) -> {
          String own = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
          if (expected.contains(own)) {
            taken.put(own, original);
          } else if (isLeftOut(own)) {
            leftOut.add(original);
          } else {
            unknown.add(original);
          }
        });
    List<String> missing = expected.stream().filter(name -> !taken.containsKey(name)).toList();
    if (!missing.isEmpty() || !unknown.isEmpty()) {
      throw new IOException(
          "of %d tensors %d are missing%s and %d are unknown%s"
              .formatted(
                  expected.size(), missing.size(), first(missing), unknown.size(), first(unknown)));
    }
    return new ParameterNames(Collections.unmodifiableMap(taken), List.copyOf(leftOut));
  }

  private static boolean isLeftOut(String name) {
    return name.endsWith(".num_batches_tracked")
        || name.startsWith("aux1.")
        || name.startsWith("aux2.");
  }

  private static Map<String, String> unwrapped(Set<String> names) throws IOException {
    Map<String, String> plain = new LinkedHashMap<>();
    for (String name : names) {
      String own =
          Arrays.stream(name.split("\\.", -1))
              .filter(part -> !WRAPPERS.contains(part))
              .collect(Collectors.joining("."));
      String other = plain.put(own, name);
      if (other != null) {
        throw new IOException(other + " and " + name + " are the same parameter");
      }
    }
    return plain;
  }

  /** What stands before every name where the network is a part of a larger one. */
  private static String prefix(String anchor, Set<String> names) {
    if (names.contains(anchor)) {
      return "";
    }
    return names.stream()
        .filter(name -> name.endsWith("." + anchor))
        .map(name -> name.substring(0, name.length() - anchor.length()))
        .findFirst()
        .orElse("");
  }

  private static String first(List<String> names) {
    return names.isEmpty()
        ? ""
        : names.stream().limit(SHOWN).collect(Collectors.joining(", ", " (", ""))
            + (names.size() > SHOWN ? ", …)" : ")");
  }
}
