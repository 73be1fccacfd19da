package dev.lifelog.retrieval.answering;

import dev.lifelog.cassandra.schema.packed.PackedPart;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.question.Question;
import dev.lifelog.core.question.SeveralConcepts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The wanted concepts by number, and behind them the excluded ones: all that points depend on. */
final class Weights {

  private final Question question;
  private final List<String> concepts = new ArrayList<>();
  private final byte[][] names;
  private final long[] weights;
  private final int[] heaviestFirst;
  private final int whole;

  /**
   * Of a question to a model.
   *
   * @param whole what all scores of one image sum to at most
   */
  Weights(Question question, int whole) {
    this.question = question;
    this.whole = whole;
    question.concepts().stream().map(WeightedConcept::concept).forEach(concepts::add);
    weights = question.concepts().stream().mapToLong(Question::weight).toArray();
    question.irrelevance().concepts().stream()
        .filter(excluded -> !concepts.contains(excluded))
        .forEach(concepts::add);
    names =
        concepts.stream()
            .map(concept -> concept.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    heaviestFirst =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(Comparator.comparingLong(number -> -weights[number]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** Of wanted concepts. */
  int size() {
    return weights.length;
  }

  String concept(int number) {
    return concepts.get(number);
  }

  long of(int number) {
    return weights[number];
  }

  /** The scores that count, out of all of an image; 0 for what it does not have. */
  int[] scores(Map<String, Integer> stored) {
    return concepts.stream().mapToInt(concept -> stored.getOrDefault(concept, 0)).toArray();
  }

  /**
   * The same from the bytes of a {@code map<text, int>}: decoding all ten entries of a thousand
   * rows into maps would cost as much as reading them.
   */
  int[] scores(ByteBuffer map) {
    ByteBuffer bytes = map.duplicate();
    int[] scores = new int[names.length];
    for (int left = bytes.getInt(); left > 0; left--) {
      int length = bytes.getInt();
      int number = number(bytes, length);
      bytes.position(bytes.position() + length);
      bytes.position(bytes.position() + Integer.BYTES);
      int score = bytes.getInt();
      if (number >= 0) {
        scores[number] = score;
      }
    }
    return scores;
  }

  /** Which of a packed part's texts are concepts that count. */
  int[] numbers(PackedPart part) {
    int[] numbers = new int[part.texts()];
    Arrays.fill(numbers, -1);
    for (int number = 0; number < names.length; number++) {
      int text = part.find(names[number]);
      if (text >= 0) {
        numbers[text] = number;
      }
    }
    return numbers;
  }

  /** All that counts: wanted and excluded. */
  int all() {
    return concepts.size();
  }

  /** Of one score. */
  long points(int number, int score) {
    return weights[number] * question.worth(score);
  }

  /** Whether every smaller score counts less: of two roots that are rounded down it may not. */
  boolean isStep(int score) {
    return question.worth(score - 1) < question.worth(score);
  }

  long points(int[] scores) {
    long points = 0;
    for (int number = 0; number < weights.length; number++) {
      points += points(number, scores[number]);
    }
    return points;
  }

  private int number(ByteBuffer bytes, int length) {
    for (int number = 0; number < names.length; number++) {
      byte[] name = names[number];
      if (name.length == length && equal(name, bytes)) {
        return number;
      }
    }
    return -1;
  }

  private static boolean equal(byte[] name, ByteBuffer bytes) {
    for (int i = 0; i < name.length; i++) {
      if (bytes.get(bytes.position() + i) != name[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether an image of these scores rather shows what was excluded. */
  boolean irrelevant(int[] scores) {
    if (question.irrelevance().concepts().isEmpty()) {
      return false;
    }
    Map<String, Integer> stored = new HashMap<>();
    for (int number = 0; number < scores.length; number++) {
      stored.put(concepts.get(number), scores[number]);
    }
    return question.irrelevant(stored);
  }

  /** The most that an image can reach whose scores are these at most, and share one whole. */
  Reach reach(IntUnaryOperator most) {
    return countsRoots() ? ofRoots(most) : ofScores(most);
  }

  private boolean countsRoots() {
    return size() > 1 && question.several() == SeveralConcepts.ROOTS;
  }

  /** Every list holds such a bound up: the whole can go to any of them, though at a loss. */
  private Reach ofRoots(IntUnaryOperator most) {
    int[] scores = IntStream.range(0, size()).map(most).toArray();
    long each = points(scores);
    boolean shared = Arrays.stream(scores).asLongStream().sum() > whole;
    return new Reach(
        shared ? Math.min(each, new SharedRoots(weights, whole).points(scores)) : each, shared, 0);
  }

  private Reach ofScores(IntUnaryOperator most) {
    int left = whole;
    long points = 0;
    long lightestHeld = Long.MAX_VALUE;
    boolean shared = false;
    for (int number : heaviestFirst) {
      int score = Math.min(left, most.applyAsInt(number));
      shared |= score < most.applyAsInt(number);
      left -= score;
      points += weights[number] * score;
      if (score > 0 && score == most.applyAsInt(number)) {
        lightestHeld = weights[number];
      }
    }
    return new Reach(points, shared, lightestHeld);
  }

  /**
   * A bound.
   *
   * @param shared whether the whole was too small for all scores, so that the image that reaches it
   *     need not score the most in every concept
   * @param lightestHeld only less of a concept that weighs this much or more lowers the bound
   */
  record Reach(long points, boolean shared, long lightestHeld) {}

  @Override
  public String toString() {
    return concepts + " " + Arrays.toString(weights);
  }
}
