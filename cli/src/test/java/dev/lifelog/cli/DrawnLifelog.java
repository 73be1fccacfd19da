package dev.lifelog.cli;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.spark.jobs.IngestJob;
import dev.lifelog.spark.jobs.SparkSessions;
import dev.lifelog.synthetic.CollectionGenerator;
import dev.lifelog.synthetic.GenerationProgress;
import dev.lifelog.synthetic.TrueScene;
import dev.lifelog.synthetic.TruthFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/**
 * A drawn collection of eight days, ingested, with the true concepts as the model {@code scenes:1}:
 * statements are tested on it, not a network.
 *
 * @param truth by image id
 */
record DrawnLifelog(Map<String, TrueScene> truth) {

  static DrawnLifelog fill(Path root, int users, Settings settings, CqlSession session)
      throws IOException {
    CollectionGenerator.builder()
        .out(root)
        .users(users)
        .days(8)
        .imagesPerDay(100)
        .seed(7)
        .size(64, 48)
        .build()
        .generate(GenerationProgress.SILENT);
    Map<String, TrueScene> truth =
        TruthFile.read(TruthFile.in(root)).stream()
            .collect(Collectors.toMap(TrueScene::imageId, Function.identity()));
    try (SparkSession spark = SparkSessions.open(settings, "Drawn lifelog")) {
      IngestJob.of(spark, settings).collection(root.toString()).run();
    }
    DrawnLifelog drawn = new DrawnLifelog(truth);
    drawn.storeTrueConcepts(session);
    return drawn;
  }

  /** With time, place and activity of the stored minutes, as the jobs do it. */
  private void storeTrueConcepts(CqlSession session) {
    PreparedStatement byConcept =
        session.prepare(
            "INSERT INTO lifelog.image_by_concept (user_id, model, concept, month, score, image_id,"
                + " day, utc_minute, local_time, place, activity)"
                + " VALUES (?, 'scenes:1', ?, '2018-05', 9000, ?, ?, ?, ?, ?, ?)");
    PreparedStatement ofImage =
        session.prepare(
            "INSERT INTO lifelog.image_concept (user_id, day, model, image_id, utc_minute, top_concept, top_score, concepts)"
                + " VALUES (?, ?, 'scenes:1', ?, ?, ?, 9000, ?)");
    for (Row image :
        session.execute(
            "SELECT user_id, day, image_id, utc_minute, local_time FROM lifelog.image")) {
      String user = image.getString("user_id");
      String id = image.getString("image_id");
      LocalDate day = image.getLocalDate("day");
      String scene = truth.get(id).scene();
      Row minute =
          session
              .execute(
                  "SELECT place, activity FROM lifelog.minute"
                      + " WHERE user_id = ? AND day = ? AND utc_minute = ?",
                  user,
                  day,
                  image.getInstant("utc_minute"))
              .one();
      session.execute(
          byConcept.bind(
              user,
              scene,
              id,
              day,
              image.getInstant("utc_minute"),
              image.getLocalTime("local_time"),
              minute == null ? null : minute.getString("place"),
              minute == null ? null : minute.getString("activity")));
      session.execute(
          ofImage.bind(user, day, id, image.getInstant("utc_minute"), scene, Map.of(scene, 9_000)));
    }
  }
}
