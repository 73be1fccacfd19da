package dev.lifelog.core.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes the one empty field too many out of a row. A text that was written as {@code "",Home} where
 * {@code Home} was meant shifts all that follows; where it stands shows in the columns that must
 * hold times, numbers and ids.
 */
record StrayField(int count, Predicate<List<String>> plausible) {

  /** Null unless exactly one reading of the row is plausible. */
  @Nullable List<String> repaired(List<String> row) {
    List<String> trimmed = withoutTrailing(row);
    if (trimmed.size() == count) {
      return plausible.test(trimmed) ? trimmed : null;
    }
    if (trimmed.size() != count + 1) {
      return null;
    }
    List<String> found = null;
    for (int i = 0; i < trimmed.size(); i++) {
      if (trimmed.get(i).isBlank()) {
        List<String> candidate = new ArrayList<>(trimmed);
        candidate.remove(i);
        if (plausible.test(candidate)) {
          if (found != null && !sameValues(found, candidate)) {
            return null;
          }
          found = candidate;
        }
      }
    }
    return found;
  }

  /** Commas at the end of the line make empty fields at its end: no value is moved by them. */
  private List<String> withoutTrailing(List<String> row) {
    int size = row.size();
    while (size > count && row.get(size - 1).isBlank()) {
      size--;
    }
    return size > count ? row : row.subList(0, size);
  }

  private static boolean sameValues(List<String> a, List<String> b) {
    for (int i = 0; i < a.size(); i++) {
      String left = Cell.text(a.get(i));
      String right = Cell.text(b.get(i));
      if (left == null ? right != null : !left.equals(right)) {
        return false;
      }
    }
    return true;
  }
}
