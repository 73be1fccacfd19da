package dev.lifelog.models.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lifelog.core.UserError;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundTruthLabelsTest {
  @TempDir Path root;
  private SmallCollection collection;

  @BeforeEach
  void write() throws IOException {
    collection = new SmallCollection(root);
    collection.images("0800", "0801", "0900", "0901", "0902");
    collection.clusters("001,1,cafe", "001,2,Cafe", "002,1,reading");
    collection.truth("001,0900,2", "001,0800,1", "001,0801,1", "001,0901,2", "002,0901,1");
  }

  @Test
  void ofCollection_clusters_areClassesAndMomentsEndAtGapsAndOtherLabels() throws IOException {
    Labels labels = Labels.ofCollection(root);

    assertThat(labels.problems()).isEmpty();
    assertThat(labels.vocabulary()).containsExactly("cafe", "reading");
    assertThat(labels.images())
        .containsExactly(
            labelled("0800", "0800", "cafe"),
            labelled("0801", "0800", "cafe"),
            labelled("0900", "0900", "cafe"),
            labelled("0901", "0901", "cafe", "reading"));
  }

  @Test
  void ofCollection_unknownImageMissingFileAndUndescribedCluster_areReportedAndLeftOut()
      throws IOException {
    collection.truth("001,0800,1", "001,0801,9", "001,0900,2", "001,1111,1");
    Files.delete(collection.file("0900"));

    Labels labels = Labels.ofCollection(root);

    assertThat(labels.images()).containsExactly(labelled("0800", "0800", "cafe"));
    assertThat(labels.problems())
        .extracting(Problem::kind, Problem::value)
        .containsExactlyInAnyOrder(
            tuple(ProblemKind.CLUSTER_UNDESCRIBED, "001,9"),
            tuple(ProblemKind.GROUND_TRUTH_UNKNOWN_IMAGE, SmallCollection.id("1111")),
            tuple(ProblemKind.IMAGE_FILE_MISSING, SmallCollection.id("0900")));
  }

  @Test
  void ofCollection_noDevelopmentGroundTruth_isRefused() throws IOException {
    Path truth = root.resolve("ground_truth/dev-ground-truth.csv");
    Files.delete(truth);

    assertThatThrownBy(() -> Labels.ofCollection(root))
        .isInstanceOf(UserError.class)
        .hasMessage(
            truth + " is missing. Train on a collection that has a ground truth to learn from");
  }

  @Test
  void ofCollection_noPictureLeft_isRefused() throws IOException {
    collection.truth("001,1111,1");

    assertThatThrownBy(() -> Labels.ofCollection(root))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("names no picture of the collection that can be learnt from");
  }

  private LabelledImage labelled(String minute, String moment, String... concepts) {
    return new LabelledImage(
        collection.file(minute), new TreeSet<>(List.of(concepts)), SmallCollection.id(moment));
  }
}
