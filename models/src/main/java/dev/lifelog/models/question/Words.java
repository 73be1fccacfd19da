package dev.lifelog.models.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Known words and their rows in the embedding; every other word is row 0. */
final class Words {
  private final Map<String, Integer> rows = new HashMap<>();

  Words(List<String> known) {
    for (String word : known) {
      rows.put(word, rows.size() + 1);
    }
  }

  int[] rows(List<String> tokens) {
    return tokens.stream().mapToInt(token -> rows.getOrDefault(token, 0)).toArray();
  }
}
