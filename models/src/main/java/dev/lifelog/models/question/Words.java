package dev.lifelog.models.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Known words and their rows in the embedding; every other word is row 0, unless it is made of two
 * known ones, as "beerhouse" is.
 */
final class Words {
  private static final int SHORTEST_PART = 4;

  private final Map<String, Integer> rows = new HashMap<>();

  Words(List<String> known) {
    for (String word : known) {
      rows.put(word, rows.size() + 1);
    }
  }

  int[] rows(List<String> tokens) {
    List<Integer> found = new ArrayList<>();
    for (String token : tokens) {
      Integer row = rows.get(token);
      found.addAll(row == null ? parts(token) : List.of(row));
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The second part as long as possible: it says what the thing is. */
  private List<Integer> parts(String word) {
    for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
      Integer first = part(word.substring(0, cut));
      Integer second = part(word.substring(cut));
      if (first != null && second != null) {
        return List.of(first, second);
      }
    }
    return List.of(0);
  }

  private @Nullable Integer part(String part) {
    Integer row = rows.get(part);
    return row == null ? rows.get(Tokeniser.stem(part)) : row;
  }
}
