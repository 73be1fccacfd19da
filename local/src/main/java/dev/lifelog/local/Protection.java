package dev.lifelog.local;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands between the nodes of a folder and whoever works on this machine. */
public enum Protection {
  /** Nobody comes in without a role; the owner's password is drawn, and is kept in the folder. */
  PASSWORD,
  /** TLS to clients and among the nodes, with keys that are drawn and kept in the folder. */
  TLS;

  /** As {@link #text} wrote it. */
  static Set<Protection> parse(String text) {
    Set<Protection> all = none();
    for (String word : text.split(",", -1)) {
      if (!word.isBlank()) {
        all.add(valueOf(word.strip().toUpperCase(Locale.ROOT)));
      }
    }
    return all;
  }

  static String text(Set<Protection> protections) {
    return protections.stream()
        .sorted()
        .map(protection -> protection.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }

  static Set<Protection> none() {
    return EnumSet.noneOf(Protection.class);
  }
}
