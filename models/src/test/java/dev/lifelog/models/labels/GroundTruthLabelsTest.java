package dev.lifelog.models.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lifelog.core.UserError;
import dev.lifelog.core.collection.CollectionImage;
import dev.lifelog.core.collection.ConceptTableWriter;
import dev.lifelog.core.collection.ImageId;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundTruthLabelsTest {
  @TempDir Path root;

  @BeforeEach
  void write() throws IOException {
    for (String folder : List.of("ground_truth", "visual_concepts", "u1/Autographer")) {
      Files.createDirectories(root.resolve(folder));
    }
    images(
        "u1_20180503_0800_i00",
        "u1_20180503_0801_i00",
        "u1_20180503_0900_i00",
        "u1_20180503_0901_i00",
        "u1_20180503_0902_i00");
    Files.writeString(
        root.resolve("ground_truth/dev-clusters.csv"),
        "topic_id,cluster_id,description\n001,1,cafe\n001,2,Cafe\n002,1,reading\n");
    truth(
        "001,u1_20180503_0900_i00,2",
        "001,u1_20180503_0800_i00,1",
        "001,u1_20180503_0801_i00,1",
        "001,u1_20180503_0901_i00,2",
        "002,u1_20180503_0901_i00,1");
  }

  @Test
  void read_clusters_areClassesAndMomentsEndAtGapsAndOtherLabels() throws IOException {
    GroundTruthLabels labels = GroundTruthLabels.read(root);

    assertThat(labels.problems()).isEmpty();
    assertThat(labels.images())
        .containsExactly(
            labelled("0800", "u1_20180503_0800_i00", "cafe"),
            labelled("0801", "u1_20180503_0800_i00", "cafe"),
            labelled("0900", "u1_20180503_0900_i00", "cafe"),
            labelled("0901", "u1_20180503_0901_i00", "cafe", "reading"));
  }

  @Test
  void read_unknownImageMissingFileAndUndescribedCluster_areReportedAndLeftOut()
      throws IOException {
    truth(
        "001,u1_20180503_0800_i00,1",
        "001,u1_20180503_0801_i00,9",
        "001,u1_20180503_0900_i00,2",
        "001,u1_20180504_1111_i00,1");
    Files.delete(root.resolve("u1/Autographer/0900.jpg"));

    GroundTruthLabels labels = GroundTruthLabels.read(root);

    assertThat(labels.images()).containsExactly(labelled("0800", "u1_20180503_0800_i00", "cafe"));
    assertThat(labels.problems())
        .extracting(Problem::kind, Problem::value)
        .containsExactlyInAnyOrder(
            tuple(ProblemKind.CLUSTER_UNDESCRIBED, "001,9"),
            tuple(ProblemKind.GROUND_TRUTH_UNKNOWN_IMAGE, "u1_20180504_1111_i00"),
            tuple(ProblemKind.IMAGE_FILE_MISSING, "u1_20180503_0900_i00"));
  }

  @Test
  void read_noDevelopmentGroundTruth_isRefused() throws IOException {
    Path truth = root.resolve("ground_truth/dev-ground-truth.csv");
    Files.delete(truth);

    assertThatThrownBy(() -> GroundTruthLabels.read(root))
        .isInstanceOf(UserError.class)
        .hasMessage(
            truth + " is missing. Train on a collection that has a ground truth to learn from");
  }

  @Test
  void read_noPictureLeft_isRefused() throws IOException {
    truth("001,u1_20190101_1111_i00,1");

    assertThatThrownBy(() -> GroundTruthLabels.read(root))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("names no picture of the collection that can be learnt from");
  }

  private LabelledImage labelled(String minute, String moment, String... concepts) {
    return new LabelledImage(
        root.resolve("u1/Autographer/" + minute + ".jpg"),
        new TreeSet<>(List.of(concepts)),
        moment);
  }

  private void truth(String... lines) throws IOException {
    Files.write(root.resolve("ground_truth/dev-ground-truth.csv"), List.of(lines));
  }

  private void images(String... ids) throws IOException {
    Path table = root.resolve("visual_concepts/u1_categories_attr_concepts.csv");
    try (Writer out = Files.newBufferedWriter(table);
        ConceptTableWriter writer = new ConceptTableWriter(out)) {
      for (String text : ids) {
        ImageId id = ImageId.parse(text).orElseThrow();
        String path = "u1/Autographer/" + text.substring(12, 16) + ".jpg";
        Files.writeString(root.resolve(path), "");
        writer.write(
            new CollectionImage(
                text,
                "u1",
                id.minute().utc(),
                id.sequence(),
                path,
                List.of(),
                Map.of(),
                List.of()));
      }
    }
  }
}
