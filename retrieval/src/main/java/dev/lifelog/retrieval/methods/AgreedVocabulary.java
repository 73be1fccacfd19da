package dev.lifelog.retrieval.methods;

import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.core.UserError;
import java.util.List;

/**
 * A question network draws only concepts that it learnt, so it must know all that the image network
 * sees. Concepts that it knows besides do no harm: no image has them.
 */
final class AgreedVocabulary {
  private static final int NAMED = 5;

  private AgreedVocabulary() {}

  /**
   * Refuses networks that cannot answer together.
   *
   * @throws UserError when the image network has concepts that the question network does not know
   */
  static void require(ModelRow image, ModelRow question) {
    List<String> unknown =
        image.vocabulary().stream()
            .filter(concept -> !question.vocabulary().contains(concept))
            .toList();
    if (!unknown.isEmpty()) {
      throw UserError.of(
          "The question model %s does not know %d of the %d concepts of the image model %s: %s"
              .formatted(
                  question.id(),
                  unknown.size(),
                  image.vocabulary().size(),
                  image.id(),
                  String.join(", ", unknown.subList(0, Math.min(NAMED, unknown.size())))
                      + (unknown.size() > NAMED ? ", …" : "")),
          "Train one with questions for them: bin/lifelog model train --kind question FILE.csv --name"
              + " NAME; or activate another of bin/lifelog model list");
    }
  }
}
