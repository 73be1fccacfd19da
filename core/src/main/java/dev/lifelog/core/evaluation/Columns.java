package dev.lifelog.core.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Where the columns of a list stand. Lists may lack a line of names, and the organisers' names
 * differ; so a name is known by the word that it holds: {@code topic_cluster_id} by {@code
 * cluster}.
 */
final class Columns {

  private final int[] positions;

  private Columns(int... positions) {
    this.positions = positions;
  }

  /** The columns in the given order of words, for a file without names. */
  static Columns inOrder(List<String> words) {
    return new Columns(IntStream.range(0, words.size()).toArray());
  }

  /** Whether a first line holds names: those of a topic's column are no topic's id. */
  static boolean isHeader(List<String> fields, List<String> words) {
    return fields.stream().anyMatch(field -> lower(field).equals("topic_id"))
        || (fields.stream().limit(words.size()).noneMatch(Columns::hasDigit)
            && lower(fields.get(0)).matches("id|.*topic.*"));
  }

  /**
   * The columns where a line of names puts them; in the given order where one of the words is found
   * in no name.
   */
  static Columns named(List<String> header, List<String> words) {
    int[] positions = new int[words.size()];
    Arrays.fill(positions, -1);
    for (int field = 0; field < header.size(); field++) {
      int word = wordIn(header.get(field), words);
      if (word >= 0 && positions[word] < 0) {
        positions[word] = field;
      }
    }
    boolean complete = Arrays.stream(positions).allMatch(position -> position >= 0);
    return complete ? new Columns(positions) : inOrder(words);
  }

  boolean areInOrder() {
    return IntStream.range(0, positions.length).allMatch(i -> positions[i] == i);
  }

  /** The fields of a row in the order of the words. */
  List<String> of(List<String> fields) {
    return Arrays.stream(positions).mapToObj(fields::get).toList();
  }

  /** The last word that a name holds, because {@code topic_cluster_id} is no topic's id. */
  private static int wordIn(String name, List<String> words) {
    for (int word = words.size() - 1; word >= 0; word--) {
      if (lower(name).contains(words.get(word))) {
        return word;
      }
    }
    return -1;
  }

  private static boolean hasDigit(String field) {
    return field.chars().anyMatch(Character::isDigit);
  }

  private static String lower(String field) {
    return field.toLowerCase(Locale.ROOT);
  }
}
