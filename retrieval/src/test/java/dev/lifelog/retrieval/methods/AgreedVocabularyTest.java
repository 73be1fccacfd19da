package dev.lifelog.retrieval.methods;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.cassandra.schema.ModelKind;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.UserError;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreedVocabularyTest {

  @Test
  void require_conceptsThatTheQuestionModelNeverLearnt_areNamed() {
    ModelRow image = row("scenes", ModelKind.IMAGE, "bar", "cafe", "zoo");
    ModelRow question = row("questions", ModelKind.QUESTION, "bar", "cafe");

    assertThatThrownBy(() -> AgreedVocabulary.require(image, question))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "The question model questions:1 does not know 1 of the 3 concepts of the image model"
                + " scenes:1: zoo. Train one with questions for them: bin/lifelog model train"
                + " --kind question FILE.csv --name NAME; or activate another of bin/lifelog model"
                + " list");
  }

  @Test
  void require_moreThanTheImageModelSees_isFine() {
    ModelRow image = row("scenes", ModelKind.IMAGE, "bar");
    ModelRow question = row("questions", ModelKind.QUESTION, "bar", "cafe");

    assertThatCode(() -> AgreedVocabulary.require(image, question)).doesNotThrowAnyException();
  }

  private static ModelRow row(String name, ModelKind kind, String... vocabulary) {
    return new ModelRow(
        new ModelId(name, 1),
        kind,
        "any",
        List.of(vocabulary),
        "digest",
        null,
        Instant.EPOCH,
        "nowhere");
  }
}
