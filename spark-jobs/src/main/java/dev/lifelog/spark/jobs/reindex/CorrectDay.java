package dev.lifelog.spark.jobs.reindex;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.spark.connector.cql.CassandraConnector;
import dev.lifelog.spark.jobs.concepts.ConceptTables;
import dev.lifelog.spark.jobs.concepts.DayOfModel;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.reading.Reading;
import dev.lifelog.spark.jobs.reading.StoredConcepts;
import dev.lifelog.spark.jobs.running.Fence;
import dev.lifelog.spark.jobs.running.TaskRun;
import dev.lifelog.spark.jobs.writing.ImageFacts;
import dev.lifelog.spark.jobs.writing.TableSink;
import dev.lifelog.spark.jobs.writing.TableTarget;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;

/**
 * After the rows of some UTC dates were written again: takes from a local day what the collection
 * does not hold any more, and from every model what it saw in pictures that went or are others now.
 *
 * <p>Concepts go first, as long as the row of the image tells that they are old; then what is known
 * of unchanged pictures is written again, then all older rows are deleted. A task that died
 * anywhere does the same when it is tried again.
 *
 * @param root the collection's
 */
record CorrectDay(
    String user,
    String root,
    HadoopSettings hadoop,
    CassandraConnector connector,
    Fence fence,
    ConceptTables concepts,
    TableTarget<ImageFacts> facts)
    implements TaskRun.Work<CorrectDay.Input, CorrectDay.Result> {

  /**
   * A local day.
   *
   * @param dates UTC dates that were read again
   * @param models all that have looked at the day
   */
  record Input(LocalDate day, TreeSet<LocalDate> dates, ArrayList<String> models)
      implements Serializable {}

  /**
   * What is left of it.
   *
   * @param concerned whether it had or has rows of the dates
   * @param forgotten images that lost their concepts
   */
  record Result(LocalDate day, boolean concerned, int minutes, int images, int forgotten)
      implements Serializable {}

  @Override
  public Result apply(Input input) throws IOException {
    try (CqlSession session = connector.openSession()) {
      fence.check(session);
      DayRows rows = new DayRows(session, concepts.consistency(), user, input.day);
      List<StoredPicture> pictures = rows.pictures();
      Map<String, Map<String, StoredConcepts>> seen = seen(session, input);
      if (!isConcerned(rows, input, pictures, seen)) {
        return new Result(input.day, false, 0, 0, 0);
      }
      Set<String> kept = new HashSet<>();
      List<ImageFacts> known = new ArrayList<>();
      int images = 0;
      for (StoredPicture picture : pictures) {
        boolean fresh =
            picture.path() != null
                && (!isOf(rows, input.dates, picture.imageId())
                    || picture.written() == concepts.runTimestamp());
        images += fresh ? 1 : 0;
        if (fresh && keeps(rows, input.dates, picture)) {
          kept.add(picture.imageId());
          if (picture.facts() != null && isOf(rows, input.dates, picture.imageId())) {
            known.add(picture.facts());
          }
        }
      }
      int forgotten = forget(session, input, kept, seen);
      try (TableSink<ImageFacts> sink = facts.open()) {
        known.forEach(sink::write);
      }
      input.dates.forEach(date -> rows.deleteOlder(date, concepts.runTimestamp()));
      return new Result(input.day, true, rows.minutes(), images, forgotten);
    }
  }

  /** Whether what was seen in a picture still holds; nothing speaks against what was not read. */
  private boolean keeps(DayRows rows, Set<LocalDate> dates, StoredPicture picture)
      throws IOException {
    return !isOf(rows, dates, picture.imageId())
        || (picture.listed() == concepts.runTimestamp()
            && (picture.facts() == null || picture.isAsSeen(hadoop, new Path(root))));
  }

  private Map<String, Map<String, StoredConcepts>> seen(CqlSession session, Input input) {
    Reading reading = new Reading(session, concepts.consistency());
    Map<String, Map<String, StoredConcepts>> seen = new HashMap<>();
    for (String model : input.models) {
      seen.put(model, reading.concepts(user, input.day, model));
    }
    return seen;
  }

  private static boolean isConcerned(
      DayRows rows,
      Input input,
      List<StoredPicture> pictures,
      Map<String, Map<String, StoredConcepts>> seen) {
    return input.dates.stream().anyMatch(date -> rows.minutes(date) > 0)
        || pictures.stream().anyMatch(picture -> isOf(rows, input.dates, picture.imageId()))
        || seen.values().stream()
            .flatMap(ofModel -> ofModel.keySet().stream())
            .anyMatch(image -> isOf(rows, input.dates, image));
  }

  private static boolean isOf(DayRows rows, Set<LocalDate> dates, String imageId) {
    return dates.stream().anyMatch(date -> rows.isOf(date, imageId));
  }

  private int forget(
      CqlSession session,
      Input input,
      Set<String> kept,
      Map<String, Map<String, StoredConcepts>> seen) {
    Set<String> forgotten = new HashSet<>();
    for (String model : input.models) {
      Map<String, StoredConcepts> before = Objects.requireNonNull(seen.get(model));
      concepts.deleteOthers(session, new DayOfModel(user, input.day, model), kept, before);
      before.keySet().stream().filter(image -> !kept.contains(image)).forEach(forgotten::add);
    }
    return forgotten.size();
  }
}
