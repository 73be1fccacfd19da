package dev.lifelog.models.labels;

import dev.lifelog.core.collection.CollectionImage;
import dev.lifelog.core.collection.ConceptTableWriter;
import dev.lifelog.core.collection.ImageId;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** As much of a collection as labels are read from: one day of one user, a picture a minute. */
record SmallCollection(Path root) {

  SmallCollection {
    try {
      for (String folder : List.of("ground_truth", "visual_concepts", "u1/Autographer")) {
        Files.createDirectories(root.resolve(folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String id(String minute) {
    return "u1_20180503_" + minute + "_i00";
  }

  Path file(String minute) {
    return root.resolve("u1/Autographer/" + minute + ".jpg");
  }

  void clusters(String... lines) throws IOException {
    Files.writeString(
        root.resolve("ground_truth/dev-clusters.csv"),
        "topic_id,cluster_id,description\n" + String.join("\n", lines) + "\n");
  }

  /** Lines of topic, minute and cluster. */
  void truth(String... lines) throws IOException {
    Files.write(
        root.resolve("ground_truth/dev-ground-truth.csv"),
        Stream.of(lines)
            .map(line -> line.split(",", -1))
            .map(fields -> fields[0] + "," + id(fields[1]) + "," + fields[2])
            .toList());
  }

  void images(String... minutes) throws IOException {
    Path table = root.resolve("visual_concepts/u1_categories_attr_concepts.csv");
    try (Writer out = Files.newBufferedWriter(table);
        ConceptTableWriter writer = new ConceptTableWriter(out)) {
      for (String minute : minutes) {
        ImageId id = ImageId.parse(id(minute)).orElseThrow();
        Files.writeString(file(minute), "");
        writer.write(
            new CollectionImage(
                id(minute),
                "u1",
                id.minute().utc(),
                id.sequence(),
                root.relativize(file(minute)).toString(),
                List.of(),
                Map.of(),
                List.of()));
      }
    }
  }

  static Path picture(Path file) throws IOException {
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    return file;
  }
}
