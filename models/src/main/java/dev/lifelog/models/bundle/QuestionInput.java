package dev.lifelog.models.bundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question network expects.
 *
 * @param embedding numbers a word is turned into
 * @param hidden numbers the LSTM keeps
 * @param words known words; the position is the row of the embedding after the one for unknown
 *     words
 * @param named phrases that name concepts, told to the network beside the words; none in bundles
 *     from before networks were told, whose digest knows of no such list
 */
public record QuestionInput(
    int embedding,
    int hidden,
    List<String> words,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Naming> named) {
  public QuestionInput {
    words = List.copyOf(words);
    named = copy(named);
    if (embedding < 1 || hidden < 1 || words.isEmpty()) {
      throw new IllegalArgumentException(
          "input: embedding " + embedding + ", hidden " + hidden + ", words " + words.size());
    }
  }

  private static List<Naming> copy(@Nullable List<Naming> named) {
    return named == null ? List.of() : List.copyOf(named);
  }
}
