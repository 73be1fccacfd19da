package dev.lifelog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifelog.local.EphemeralCassandra;
import dev.lifelog.local.LocalCassandra;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DoctorCommandIT {

  @TempDir private Path home;

  @Test
  void doctor_misspeltSettings_namesEachWithItsNearest() throws IOException {
    Path conf =
        Files.writeString(
            home.resolve("lifelog.conf"), "lifelog {\n ask.topp = 5\n extract.batchsize = 8\n}\n");

    Invocation call = Invocation.of("doctor", "--dir", home.toString());

    assertThat(call.exit()).as(call.err()).isEqualTo(ExitCode.FAILED);
    assertThat(call.out())
        .containsPattern("failed +settings +Unknown setting 'ask.topp' in " + conf + ": 2")
        .contains("settings: Did you mean 'ask.top'?")
        .contains("settings: Did you mean 'extract.batch-size'?")
        .containsPattern("ok +java options");
  }

  @Test
  void doctor_nobodyAnswers_saysHowToStartANode() {
    Invocation call =
        Invocation.of("doctor", "--dir", home.toString(), "--contact-point", "127.0.0.1:1");

    assertThat(call.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(call.out())
        .contains("Cassandra does not answer at 127.0.0.1:1")
        .contains("cassandra: Start one with bin/lifelog cassandra start");
  }

  @Test
  void doctor_node_wantsItsTablesAndThenIsContent() throws IOException {
    try (EphemeralCassandra node = LocalCassandra.ephemeral()) {
      String[] doctor = {
        "doctor",
        "--dir",
        home.toString(),
        "--contact-point",
        node.endpoint().toString(),
        "--format",
        "json"
      };
      Invocation before = Invocation.of(doctor);
      Invocation.of("schema", "install", "--contact-point", node.endpoint().toString());
      Invocation after = Invocation.of(doctor);

      assertThat(before.exit()).isEqualTo(ExitCode.FAILED);
      assertThat(check(before, "schema").toString())
          .isEqualTo(
              "{\"check\":\"schema\",\"state\":\"failed\",\"found\":\"not"
                  + " installed\",\"remedy\":\"Run bin/lifelog schema install\"}");
      assertThat(after.exit()).as(after.out()).isEqualTo(ExitCode.DONE);
      for (String name : new String[] {"cassandra", "nodes", "schema", "clock", "onnxruntime"}) {
        assertThat(check(after, name).get("state").asText()).as(name).isEqualTo("ok");
      }
      assertThat(check(after, "replication").get("state").asText()).isEqualTo("warning");
      assertThat(check(after, "access").toString())
          .isEqualTo(
              "{\"check\":\"access\",\"state\":\"warning\",\"found\":\"without a password: whoever works"
                  + " on this machine reads everything\",\"remedy\":\"The node of DIR: bin/lifelog cassandra"
                  + " stop, then start --protect password\"}");
      assertThat(check(after, "encryption").get("found").asText())
          .isEqualTo("none, and nothing leaves this machine");
    }
  }

  private static JsonNode check(Invocation call, String name) throws IOException {
    for (JsonNode check : new ObjectMapper().readTree(call.out()).get("checks")) {
      if (check.get("check").asText().equals(name)) {
        return check;
      }
    }
    throw new AssertionError(name + " is not among " + call.out());
  }
}
