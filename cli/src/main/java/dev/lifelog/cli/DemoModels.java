package dev.lifelog.cli;

import dev.lifelog.cassandra.schema.ModelKind;
import dev.lifelog.core.ModelId;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.question.TrainingQuestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The demo's two networks: trained where no bundle of the same lessons is there, and registered.
 */
final class DemoModels {

  static final int STEPS = 2;

  @FunctionalInterface
  private interface Lesson {
    Training.Learnt into(Path bundle) throws IOException;
  }

  private final DemoSteps steps;
  private final DemoLedger ledger;
  private final ModelShelf shelf;
  private final Training training;

  DemoModels(DemoSteps steps, DemoLedger ledger, ModelShelf shelf, Training training) {
    this.steps = steps;
    this.ledger = ledger;
    this.shelf = shelf;
    this.training = training;
  }

  /**
   * The network that sees concepts.
   *
   * @param content what the collection was drawn from
   */
  ModelId images(Path collection, String content) throws Exception {
    return train(
        "Image network",
        "scenes",
        content + ", " + training.fingerprint(),
        bundle ->
            training.image(
                collection, "scenes", bundle, ModelCommand.listener("Training the image network")));
  }

  /** The network that reads questions. */
  ModelId questions() throws Exception {
    return train(
        "Question network",
        "questions",
        Integer.toHexString(TrainingQuestions.text().hashCode()),
        bundle ->
            training.question(
                null, "questions", bundle, ModelCommand.listener("Training the question network")));
  }

  void activate(ModelId image, ModelId question) {
    shelf.rows().activate(ModelKind.IMAGE, image);
    shelf.rows().activate(ModelKind.QUESTION, question);
  }

  /** Bundles outlive the tables, so a kept one may have to be registered again. */
  private ModelId train(String step, String name, String fingerprint, Lesson lesson)
      throws Exception {
    String idKey = name + ".id";
    ledger
        .outcome(idKey, fingerprint)
        .map(ModelId::parse)
        .filter(id -> !Files.isDirectory(shelf.place(id)))
        .ifPresent(lost -> ledger.forget(name));
    steps.once(
        step,
        name,
        fingerprint,
        () -> {
          ModelId id = shelf.next(name);
          String outcome = lesson.into(shelf.place(id)).outcome();
          ledger.finished(idKey, fingerprint, id.toString());
          return id + ", " + outcome;
        });
    ModelId id = ModelId.parse(ledger.outcome(idKey, fingerprint).orElseThrow());
    if (shelf.rows().find(id).isEmpty()) {
      shelf.register(id, ModelBundle.open(shelf.place(id)));
    }
    return id;
  }
}
