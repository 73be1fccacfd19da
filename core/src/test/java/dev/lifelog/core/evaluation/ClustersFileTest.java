package dev.lifelog.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import dev.lifelog.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClustersFileTest {

  @TempDir private Path dir;

  @ParameterizedTest
  @ValueSource(strings = {"", "topic_id,cluster_id,description\n", "Topic,Cluster,Name\n"})
  void read_withAnyHeaderOrNone_givesTheSame(String header) throws IOException {
    Clusters clusters = ClustersReader.read(file(header + "001,1,\"Tea, at home\"\n001,2,Lunch\n"));

    assertThat(clusters.all())
        .containsExactly(new Cluster("001", "1", "Tea, at home"), new Cluster("001", "2", "Lunch"));
    assertThat(clusters.description("1", "2")).contains("Lunch");
    assertThat(clusters.description("001", "3")).isEmpty();
  }

  @Test
  void read_unquotedCommasInTheDescription_belongToIt() throws IOException {
    Clusters clusters = ClustersReader.read(file("001,1,Tea, at home, alone\n"));

    assertThat(clusters.description("001", "1")).contains("Tea, at home, alone");
  }

  @Test
  void read_badLines_areReportedAndTheRestGoesOn() throws IOException {
    List<Problem> problems = new ArrayList<>();

    Clusters clusters =
        ClustersReader.read(
            file("001,1\n,1,x\n001,1,Tea\n1,1,Coffee\n"), "clusters.csv", problems::add);

    assertThat(clusters.all()).containsExactly(new Cluster("001", "1", "Tea"));
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "clusters.csv:1: the line is not topic, cluster and description (found '001,1')",
            "clusters.csv:2: the line is not topic, cluster and description (found ',1,x')",
            "clusters.csv:4: the cluster is described before; the first description is used "
                + "(found '1,1,Coffee')");
  }

  @Test
  void read_strictly_stopsAtTheFirstBadLine() throws IOException {
    Path file = file("001,1\n");

    assertThatThrownBy(() -> ClustersReader.read(file))
        .isInstanceOf(UserError.class)
        .hasMessage(
            file
                + ":1: the line is not topic, cluster and description (found '001,1'). "
                + "Write topic_id,cluster_id,description");
  }

  @Test
  void undescribed_namesTheClustersOfTheTruthThatLackAWord() {
    Clusters clusters = Clusters.of(List.of(new Cluster("1", "a", "Tea")));
    GroundTruth truth =
        GroundTruth.of(List.of(new Judgement("001", "i1", "a"), new Judgement("001", "i2", "b")));

    assertThat(clusters.undescribed(truth)).containsExactly(new Cluster("001", "b", ""));
  }

  @Test
  void write_readsAsItself() {
    Clusters clusters =
        Clusters.of(List.of(new Cluster("001", "1", "\"Tea\", é"), new Cluster("002", "1", "")));
    Path file = dir.resolve("written.csv");

    ClustersWriter.write(clusters, file);

    assertThat(ClustersReader.read(file).all()).isEqualTo(clusters.all());
  }

  private Path file(String content) throws IOException {
    return Files.writeString(dir.resolve("clusters.csv"), content);
  }
}
