package dev.lifelog.core.collection;

import dev.lifelog.core.evaluation.Cluster;
import dev.lifelog.core.evaluation.Clusters;
import dev.lifelog.core.evaluation.ClustersWriter;
import dev.lifelog.core.evaluation.GroundTruth;
import dev.lifelog.core.evaluation.GroundTruthWriter;
import dev.lifelog.core.evaluation.Judgement;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.core.topic.TopicWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A clean collection of one user: three minutes over midnight, two images each, one topic. */
final class SmallCollection {

  static final String MINUTES = "minute_based_table/u1.csv";
  static final String CONCEPTS = "visual_concepts/u1_categories_attr_concepts.csv";
  static final String FOLDER = "u1/Autographer/2018_05_03/";

  private static final byte[] JPEG = {
    (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2, 3, (byte) 0xFF, (byte) 0xD9
  };

  private final Path root;

  private SmallCollection(Path root) {
    this.root = root;
  }

  static SmallCollection in(Path root) throws IOException {
    SmallCollection collection = new SmallCollection(root);
    collection.write();
    return collection;
  }

  Path path(String name) {
    return root.resolve(name);
  }

  CollectionReport check() {
    return CollectionCheck.of(root).run();
  }

  /** Changes a file as a text editor would, but byte by byte. */
  void replace(String file, String from, String to) throws IOException {
    String text = Files.readString(path(file), StandardCharsets.ISO_8859_1);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " does not hold " + from);
    }
    Files.writeString(path(file), text.replace(from, to), StandardCharsets.ISO_8859_1);
  }

  /** The line of a file, counted from 1. */
  String line(String file, int number) throws IOException {
    return Files.readAllLines(path(file), StandardCharsets.ISO_8859_1).get(number - 1);
  }

  void append(String file, String line) throws IOException {
    Files.writeString(
        path(file), Files.readString(path(file)) + line + "\n", StandardCharsets.UTF_8);
  }

  private void write() throws IOException {
    for (String folder : List.of("minute_based_table", "visual_concepts", "topics", FOLDER)) {
      Files.createDirectories(path(folder));
    }
    Files.createDirectories(path("ground_truth"));
    List<Judgement> truth = new ArrayList<>();
    try (MinuteTableWriter minutes = new MinuteTableWriter(Files.newBufferedWriter(path(MINUTES)));
        ConceptTableWriter concepts =
            new ConceptTableWriter(Files.newBufferedWriter(path(CONCEPTS)))) {
      Instant first = Instant.parse("2018-05-03T22:58:00Z");
      for (int i = 0; i < 3; i++) {
        MinuteId id = new MinuteId("u1", first.plusSeconds(60L * i));
        List<String> images = List.of(id + "_i00", id + "_i01");
        minutes.write(minute(id, images));
        for (String image : images) {
          concepts.write(image(id, image));
          Files.write(path(FOLDER + image + ".JPG"), JPEG);
          truth.add(new Judgement("001", image, "1"));
        }
      }
    }
    TopicWriter.write(
        List.of(new Topic("001", "", "u1", "Coffee", "Find coffee.", "Any coffee.")),
        path("topics/dev-topics.xml"));
    GroundTruthWriter.write(GroundTruth.of(truth), path("ground_truth/dev-ground-truth.csv"));
    ClustersWriter.write(
        Clusters.of(List.of(new Cluster("001", "1", "cafe"))),
        path("ground_truth/dev-clusters.csv"));
  }

  private static CollectionImage image(MinuteId id, String image) {
    return new CollectionImage(
        image,
        "u1",
        id.utc(),
        ImageId.parse(image).orElseThrow().sequence(),
        FOLDER + image + ".JPG",
        List.of("man-made"),
        Map.of("coffee_shop", 5000),
        List.of());
  }

  private static Minute minute(MinuteId id, List<String> images) {
    ZonedDateTime local = id.utc().atZone(ZoneId.of("Europe/Dublin"));
    return new Minute(
        id.toString(),
        "u1",
        local.toLocalDate(),
        id.utc(),
        local.toLocalTime(),
        local.getZone(),
        53.3,
        -6.2,
        "Cafe Fontana",
        null,
        null,
        0,
        1.5,
        null,
        null,
        70.0,
        0.0,
        images,
        List.of());
  }
}
