package dev.lifelog.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The questions of the latency benchmark: half ask for one concept and half for three, half of one
 * user and half of all, and a quarter each bring nothing else, a place, a time, or something that
 * is not wanted.
 */
final class QuestionMix {

  private static final List<String> THINGS =
      List.of(
          "a cafe",
          "a restaurant",
          "a bar",
          "the kitchen",
          "a fridge",
          "television",
          "the bedroom",
          "a car",
          "a bus",
          "a train",
          "a supermarket",
          "a toyshop",
          "a bookshop",
          "a laptop",
          "a meeting",
          "a whiteboard",
          "the street",
          "a park",
          "the seaside",
          "a bridge",
          "the gym",
          "ice cream");
  private static final List<String> TIMES =
      List.of("in the morning", "in the evening", "on a Monday", "after 8 pm", "in May 2019");
  private static final List<String> PLACES =
      List.of("at home", "at Kestrel Bookshop", "at Cafe Fontana");

  /** A question and whom it asks about. */
  record Asked(String kind, String text, @Nullable String user) {}

  private QuestionMix() {}

  static List<Asked> draw(int count, List<String> users, long seed) {
    Random random = new Random(seed);
    List<Asked> questions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean three = i % 2 == 1;
      boolean everybody = i / 2 % 2 == 1;
      String text = pick(THINGS, random);
      if (three) {
        text += ", " + pick(THINGS, random) + " and " + pick(THINGS, random);
      }
      int more = i / 4 % 4;
      text +=
          switch (more) {
            case 1 -> " " + pick(PLACES, random);
            case 2 -> " " + pick(TIMES, random);
            case 3 -> ", not in " + pick(THINGS, random);
            default -> "";
          };
      String kind =
          (three ? "three concepts" : "one concept")
              + (everybody ? ", all users" : ", one user")
              + List.of("", ", place", ", time", ", irrelevance").get(more);
      questions.add(new Asked(kind, text, everybody ? null : pick(users, random)));
    }
    return questions;
  }

  private static String pick(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
