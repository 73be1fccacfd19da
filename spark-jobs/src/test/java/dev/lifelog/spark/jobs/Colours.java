package dev.lifelog.spark.jobs;

import dev.lifelog.cassandra.schema.ModelKind;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.core.ModelId;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.image.ImageTraining;
import dev.lifelog.models.labels.LabelledImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Small networks that tell the three colours of a {@link SmallCollection}. */
final class Colours {

  private Colours() {}

  /** Of another version: other numbers, so that all scores differ. */
  static ModelRow train(Path folder, SmallCollection collection, int version) throws IOException {
    List<LabelledImage> images = new ArrayList<>();
    List<Path> pictures = collection.pictures("u1");
    for (int i = 0; i < pictures.size(); i++) {
      String concept = List.of("red_thing", "green_thing", "blue_thing").get(i % 3);
      images.add(new LabelledImage(pictures.get(i), new TreeSet<>(List.of(concept)), "moment" + i));
    }
    Path bundle = folder.resolve("colours-" + version);
    ImageTraining.of(images)
        .name("colours")
        .width(0.125)
        .inputSize(32)
        .epochs(1)
        .seed(version)
        .run(bundle);
    return new ModelRow(
        new ModelId("colours", version),
        ModelKind.IMAGE,
        "googlenet",
        List.of("blue_thing", "green_thing", "red_thing"),
        ModelBundle.open(bundle).digest(),
        null,
        Instant.parse("2018-06-01T00:00:00Z"),
        bundle.toString());
  }
}
