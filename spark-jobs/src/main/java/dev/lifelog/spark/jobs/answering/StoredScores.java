package dev.lifelog.spark.jobs.answering;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** An image's concepts with their scores, as SQL gathered them. */
final class StoredScores {

  private StoredScores() {}

  /** Two scores of one concept are a run that was cut off; the better one counts. */
  static Map<String, Integer> of(Seq<Row> entries) {
    Map<String, Integer> scores = new HashMap<>();
    for (Row entry : JavaConverters.seqAsJavaList(entries)) {
      scores.merge(entry.getString(0), entry.getInt(1), Math::max);
    }
    return scores;
  }
}
