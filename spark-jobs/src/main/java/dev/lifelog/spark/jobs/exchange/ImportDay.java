package dev.lifelog.spark.jobs.exchange;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.spark.connector.cql.CassandraConnector;
import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.spark.jobs.concepts.ConceptTables;
import dev.lifelog.spark.jobs.concepts.DayOfModel;
import dev.lifelog.spark.jobs.concepts.ImageScores;
import dev.lifelog.spark.jobs.reading.Reading;
import dev.lifelog.spark.jobs.reading.StoredImage;
import dev.lifelog.spark.jobs.writing.FailedItem;
import dev.lifelog.spark.jobs.writing.TableSink;
import dev.lifelog.spark.jobs.writing.TableTarget;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import scala.Tuple2;

/** Writes the detections of some days, each image in the local day that the tables know it in. */
record ImportDay(
    String model,
    String source,
    Instant startedAt,
    String job,
    int topK,
    CassandraConnector connector,
    ConceptTables concepts,
    TableTarget<FailedItem> failures)
    implements FlatMapFunction<
        Iterator<Tuple2<Detection.Day, Iterable<Detection>>>, ImportDay.Result> {

  /**
   * What became of the lines of one group.
   *
   * @param images by day of the user
   */
  record Result(
      long written, long refused, Map<DayOfModel, Integer> images, Map<String, Long> concepts)
      implements Serializable {}

  @Override
  public Iterator<Result> call(Iterator<Tuple2<Detection.Day, Iterable<Detection>>> groups) {
    List<Result> results = new ArrayList<>();
    try (CqlSession session = connector.openSession();
        TableSink<FailedItem> failed = failures.open()) {
      while (groups.hasNext()) {
        Tuple2<Detection.Day, Iterable<Detection>> group = groups.next();
        results.add(write(session, failed, group._1(), group._2()));
      }
    }
    return results.iterator();
  }

  private Result write(
      CqlSession session,
      TableSink<FailedItem> failed,
      Detection.Day around,
      Iterable<Detection> detections) {
    Reading reading = new Reading(session, concepts.consistency());
    Map<String, Found> images = images(reading, around);
    Map<DayOfModel, Map<StoredImage, Map<String, Integer>>> days = new HashMap<>();
    Map<String, Long> counts = new TreeMap<>();
    long written = 0;
    long refused = 0;
    for (Detection detection : inOrder(detections)) {
      Found found = images.get(detection.image());
      String reason = detection.refusal();
      if (reason == null && found == null) {
        reason = "no image %s is ingested".formatted(detection.image());
      }
      Map<String, Integer> scores =
          found == null
              ? Map.of()
              : days.computeIfAbsent(found.day, day -> new LinkedHashMap<>())
                  .computeIfAbsent(found.image, image -> new LinkedHashMap<>());
      if (reason == null && scores.containsKey(detection.concept())) {
        reason = "image and concept stand further up already";
      }
      if (reason == null) {
        scores.put(detection.concept(), detection.score());
        counts.merge(detection.concept(), 1L, Long::sum);
        written++;
      } else {
        failed.write(item(detection, reason));
        refused++;
      }
    }
    Map<DayOfModel, Integer> perDay = new HashMap<>();
    days.forEach((day, scores) -> perDay.put(day, write(session, reading, day, scores)));
    return new Result(written, refused, perDay, counts);
  }

  /** An image and the day that it belongs to. */
  private record Found(DayOfModel day, StoredImage image) {}

  private Map<String, Found> images(Reading reading, Detection.Day around) {
    Map<String, Found> images = new HashMap<>();
    if (around.utc() != null) {
      for (int shift = -1; shift <= 1; shift++) {
        LocalDate day = around.utc().plusDays(shift);
        for (StoredImage image : reading.images(around.userId(), day)) {
          images.put(
              image.imageId(), new Found(new DayOfModel(around.userId(), day, model), image));
        }
      }
    }
    return images;
  }

  private int write(
      CqlSession session,
      Reading reading,
      DayOfModel day,
      Map<StoredImage, Map<String, Integer>> scores) {
    List<ImageScores> images = new ArrayList<>();
    scores.forEach(
        (image, found) -> {
          Map<String, Integer> best = best(found);
          if (!best.isEmpty()) {
            images.add(ImageScores.brought(image, best));
          }
        });
    // Before any row changes, so that no packed list is taken for up to date that is not.
    new DayIndex(session)
        .record(
            DayEntry.begun(
                day.userId(), day.day(), model, null, concepts.runTimestamp(), job, startedAt));
    concepts.write(
        session,
        day,
        images,
        reading.concepts(day.userId(), day.day(), model),
        reading.whereabouts(day.userId(), day.day()));
    return images.size();
  }

  private Map<String, Integer> best(Map<String, Integer> scores) {
    Map<String, Integer> best = new HashMap<>();
    scores.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(topK)
        .forEach(entry -> best.put(entry.getKey(), entry.getValue()));
    return best;
  }

  /** The shuffle brings them in any order; the first line of the file is the one that counts. */
  private static List<Detection> inOrder(Iterable<Detection> detections) {
    List<Detection> ordered = new ArrayList<>();
    detections.forEach(ordered::add);
    ordered.sort(Comparator.comparingLong(Detection::line));
    return ordered;
  }

  private FailedItem item(Detection detection, String reason) {
    return new FailedItem(
        source,
        detection.file() + ":" + detection.line(),
        "detection_refused",
        reason,
        "Mend the line and import the file again",
        detection.file(),
        detection.line(),
        detection.text().isEmpty() ? detection.image() : detection.text(),
        detection.day().userId().isEmpty() ? null : detection.day().userId(),
        null,
        startedAt);
  }
}
