package dev.lifelog.cli;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.ModelKind;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.cassandra.schema.Models;
import dev.lifelog.core.ModelId;
import dev.lifelog.synthetic.scene.SceneClass;
import java.time.Instant;

/** A model that has the words of all scenes and no network: what it sees is imported. */
final class UntrainedModel {

  private static final ModelId ID = ModelId.parse("scenes:1");

  private UntrainedModel() {}

  static void register(CqlSession session) {
    Models models = new Models(session);
    models.register(
        new ModelRow(
            ID, ModelKind.IMAGE, "none", SceneClass.concepts(), "", null, Instant.EPOCH, ""));
    models.activate(ModelKind.IMAGE, ID);
  }
}
