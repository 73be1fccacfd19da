package dev.lifelog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.Replication;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.local.EphemeralCassandra;
import dev.lifelog.local.LocalCassandra;
import dev.lifelog.synthetic.TrueScene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topics as the Lifelog Search Challenge writes them: from the file to the measures. */
final class KnownItemsIT {

  private static final String HINTS =
      """
      LSC-1
      Something flickered in a dark room.
      Something flickered in a dark room. It was a television.
      """;

  @TempDir private Path directory;

  @Test
  void runAndEvaluate_aFileOfTextTopics_findTheirImages() throws IOException {
    try (EphemeralCassandra node = LocalCassandra.ephemeral()) {
      Settings defaults = Settings.defaults();
      Settings here = defaults.with(node.reached(defaults.cassandra()));
      Map<String, TrueScene> truth;
      try (CqlSession session = CassandraConnection.open(here.cassandra())) {
        Schema.install(session, Replication.of(here.cassandra()));
        truth = DrawnLifelog.fill(directory.resolve("collection"), 1, here, session).truth();
        UntrainedModel.register(session);
      }
      Path topics = Files.writeString(directory.resolve("lsc.txt"), topics(truth));
      Path run = directory.resolve("run.csv");

      Invocation answered =
          Invocation.of(
              "run",
              topics.toString(),
              "--out",
              run.toString(),
              "--no-moments",
              "--contact-point",
              node.endpoint().toString());
      Invocation measured =
          Invocation.of(
              "evaluate", "--known-item", topics.toString(), run.toString(), "--format", "json");

      assertThat(answered.exit()).as(answered.err()).isZero();
      assertThat(answered.out()).contains("1 topic");
      assertThat(measured.exit()).as(measured.err()).isZero();
      JsonNode mean = new ObjectMapper().readTree(measured.out()).get("runs").get(0).get("mean");
      assertThat(mean.get("hit@1").asDouble()).isEqualTo(1);
      assertThat(mean.get("MRR").asDouble()).isEqualTo(1);
    }
  }

  private static String topics(Map<String, TrueScene> truth) {
    return truth.values().stream()
        .filter(image -> image.scene().equals("television"))
        .map(image -> image.imageId() + ".jpg")
        .collect(Collectors.joining("\n", HINTS, "\n"));
  }
}
