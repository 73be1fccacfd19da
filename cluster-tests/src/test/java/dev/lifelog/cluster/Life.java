package dev.lifelog.cluster;

import dev.lifelog.cassandra.schema.ModelKind;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.core.ModelId;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.image.ImageTraining;
import dev.lifelog.models.labels.Labels;
import dev.lifelog.synthetic.CollectionGenerator;
import dev.lifelog.synthetic.GenerationProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** A few days of somebody, and small networks that learnt from them. */
record Life(Path folder) {

  static final int DAYS = 2;
  static final int IMAGES_PER_DAY = 160;
  static final String COLLECTION = "/lifelog/collection";

  static Life draw(Path folder) throws IOException {
    Life life = new Life(folder);
    CollectionGenerator.builder()
        .out(life.collection())
        .users(1)
        .days(DAYS)
        .imagesPerDay(IMAGES_PER_DAY)
        .size(128, 96)
        .build()
        .generate(GenerationProgress.SILENT);
    return life;
  }

  Path collection() {
    return folder.resolve("collection");
  }

  Path testTopics() {
    return collection().resolve("topics/test-topics.xml");
  }

  Path bundle(int version) {
    return folder.resolve("scenes-" + version);
  }

  static String placeOf(int version) {
    return "/lifelog/models/scenes-" + version;
  }

  /** Of another version: other weights, so that all scores differ. */
  void train(int version) throws IOException {
    ImageTraining.of(Labels.ofCollection(collection()).images())
        .name("scenes")
        .width(0.125)
        .inputSize(32)
        .epochs(1)
        .seed(version)
        .run(bundle(version));
  }

  ModelRow row(int version, String location) {
    ModelBundle bundle = ModelBundle.open(bundle(version));
    return new ModelRow(
        new ModelId("scenes", version),
        ModelKind.IMAGE,
        "googlenet",
        bundle.description().vocabulary(),
        bundle.digest(),
        null,
        Instant.parse("2018-06-01T00:00:00Z"),
        location);
  }
}
