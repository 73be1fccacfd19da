package dev.lifelog.cassandra.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.UserError;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCluster.class)
class ModelsIT {

  private final CqlSession session;
  private Models models;

  ModelsIT(CqlSession session) {
    this.session = session;
  }

  @BeforeEach
  void empty() {
    Schema.install(session, TestCluster.ONE_COPY);
    session.execute("TRUNCATE lifelog.model");
    session.execute("TRUNCATE lifelog.active_model");
    models = new Models(session);
  }

  @Test
  void find_registered_isTheSame() {
    ModelRow measured = model("net", 1, ModelKind.IMAGE, 0.875);
    ModelRow unmeasured = model("net", 2, ModelKind.IMAGE, null);
    models.register(measured);
    models.register(unmeasured);

    assertThat(models.find(measured.id())).contains(measured);
    assertThat(models.find(unmeasured.id())).contains(unmeasured);
    assertThat(models.find(new ModelId("net", 3))).isEmpty();
  }

  @Test
  void latest_tenthVersion_isNotTheNinth() {
    models.register(model("net", 9, ModelKind.IMAGE, null));
    models.register(model("net", 10, ModelKind.IMAGE, null));

    assertThat(models.latest("net")).map(ModelRow::id).contains(new ModelId("net", 10));
    assertThat(models.latest("other")).isEmpty();
  }

  @Test
  void all_severalNames_areByNameAndTheNewestFirst() {
    models.register(model("net", 1, ModelKind.IMAGE, null));
    models.register(model("net", 2, ModelKind.IMAGE, null));
    models.register(model("lstm", 1, ModelKind.QUESTION, null));

    assertThat(models.all())
        .extracting(model -> model.id().toString())
        .containsExactly("lstm:1", "net:2", "net:1");
  }

  @Test
  void active_afterActivating_isThatOfItsKindOnly() {
    models.register(model("net", 1, ModelKind.IMAGE, null));
    models.register(model("net", 2, ModelKind.IMAGE, null));

    models.activate(ModelKind.IMAGE, new ModelId("net", 2));
    models.activate(ModelKind.IMAGE, new ModelId("net", 1));

    assertThat(models.active(ModelKind.IMAGE)).contains(new ModelId("net", 1));
    assertThat(models.active(ModelKind.QUESTION)).isEmpty();
  }

  @Test
  void activate_unknown_isRefused() {
    assertThatThrownBy(() -> models.activate(ModelKind.IMAGE, new ModelId("net", 7)))
        .isInstanceOf(UserError.class)
        .hasMessage("No model net:7. See what there is with bin/lifelog model list");
  }

  @Test
  void activate_ofTheOtherKind_isRefused() {
    models.register(model("lstm", 1, ModelKind.QUESTION, null));

    assertThatThrownBy(() -> models.activate(ModelKind.IMAGE, new ModelId("lstm", 1)))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "lstm:1 is a model of the kind question, not image. See the kinds with bin/lifelog model list");
  }

  private static ModelRow model(String name, int version, ModelKind kind, Double accuracy) {
    return new ModelRow(
        new ModelId(name, version),
        kind,
        "googlenet",
        List.of("cafe", "car"),
        "abc",
        accuracy,
        Instant.parse("2018-05-03T06:17:00Z"),
        "/models/" + name);
  }
}
