package dev.lifelog.models.bundle;

import java.util.List;

/**
 * What a question network expects.
 *
 * @param embedding numbers a word is turned into
 * @param hidden numbers the LSTM keeps
 * @param words known words; the position is the row of the embedding after the one for unknown
 *     words
 */
public record QuestionInput(int embedding, int hidden, List<String> words) {
  public QuestionInput {
    words = List.copyOf(words);
    if (embedding < 1 || hidden < 1 || words.isEmpty()) {
      throw new IllegalArgumentException(
          "input: embedding " + embedding + ", hidden " + hidden + ", words " + words.size());
    }
  }
}
