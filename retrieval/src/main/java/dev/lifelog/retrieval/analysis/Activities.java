package dev.lifelog.retrieval.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads what the user's phone took the movement for; a word counts only where the collection holds
 * that activity.
 */
final class Activities {

  private static final Map<String, String> WORDS =
      Map.of(
          "walking",
              "walk(?:s|ed|ing)?|stroll(?:s|ed|ing)?|hik(?:e|es|ed|ing)|on foot|going for a walk",
          "transport",
              "transport|driv(?:e|es|ing)|drove|by (?:car|bus|train|tram|taxi)|on the (?:bus|train|tram)|commut(?:e|es|ed|ing)|travell?(?:s|ed|ing)?",
          "running", "run(?:s|ning)?|ran|jog(?:s|ged|ging)?",
          "cycling",
              "cycl(?:e|es|ed|ing)|by (?:bike|bicycle)|on (?:a|my|his|her|the) (?:bike|bicycle)|biking",
          "airplane", "fl(?:y|ies|ew|ying)|by (?:plane|air)|on (?:a|the|board a) (?:plane|flight)");

  private final Map<String, Pattern> patterns = new LinkedHashMap<>();

  Activities(List<String> held) {
    for (String activity : held) {
      if (!activity.isBlank()) {
        String words = WORDS.getOrDefault(activity.toLowerCase(Locale.ROOT), "");
        String own = Pattern.quote(activity);
        patterns.put(
            activity,
            Pattern.compile("(?i)\\b(?:" + own + (words.isEmpty() ? "" : "|" + words) + ")\\b"));
      }
    }
  }

  record Found(Set<String> wanted, Set<String> excluded) {}

  Found read(Wording wording) {
    Found found = new Found(new TreeSet<>(), new TreeSet<>());
    patterns.forEach(
        (activity, pattern) -> {
          List<MatchResult> matches = new ArrayList<>(wording.find(pattern));
          for (MatchResult match : matches) {
            (wording.isNegated(match.start()) ? found.excluded() : found.wanted()).add(activity);
          }
        });
    found.excluded().removeAll(found.wanted());
    return found;
  }
}
