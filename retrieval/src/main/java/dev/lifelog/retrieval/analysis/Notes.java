package dev.lifelog.retrieval.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The account that the readers keep for the person who asked. */
final class Notes {

  private final Set<String> understood = new LinkedHashSet<>();
  private final Set<String> ignored = new LinkedHashSet<>();

  void understood(String line) {
    understood.add(line);
  }

  void ignored(String line) {
    ignored.add(line);
  }

  List<String> understood() {
    return new ArrayList<>(understood);
  }

  List<String> ignored() {
    return new ArrayList<>(ignored);
  }
}
