package dev.lifelog.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.cassandra.schema.packed.MonthVersions;
import dev.lifelog.cassandra.schema.packed.PackedImage;
import dev.lifelog.cassandra.schema.packed.PackedKey;
import dev.lifelog.cassandra.schema.packed.WritePackedLists;
import dev.lifelog.core.episode.Episode;
import dev.lifelog.core.moment.InMoment;
import dev.lifelog.core.moment.Moments;
import dev.lifelog.core.moment.UserDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Packs a {@link DrawnLife}, month by month, from its drawing: to read the rows back, as jobs do,
 * would take longer than to write them.
 */
record PackedLoad(CqlSession session) {

  private static final Comparator<PackedImage> BEST_FIRST =
      Comparator.comparingInt(PackedImage::score).reversed().thenComparing(PackedImage::imageId);

  void write(DrawnLife life) {
    WritePackedLists lists = new WritePackedLists(session, DefaultConsistencyLevel.LOCAL_ONE);
    DayIndex ledger = new DayIndex(session);
    for (String user : life.users()) {
      Map<YearMonth, UUID> versions = MonthVersions.of(ledger.ofUser(user), DrawnLife.MODEL);
      versions.forEach((month, version) -> write(life, user, month, version, lists));
    }
  }

  private static void write(
      DrawnLife life, String user, YearMonth month, UUID version, WritePackedLists lists) {
    Map<String, List<PackedImage>> byConcept = new HashMap<>();
    DrawnLife.CONCEPTS.forEach(concept -> byConcept.put(concept, new ArrayList<>()));
    for (int i = 0; i < life.days(); i++) {
      LocalDate day = life.firstDay().plusDays(i);
      if (YearMonth.from(day).equals(month)) {
        List<DrawnLife.Image> images = life.day(user, day);
        UserDay whole = new UserDay(user, day);
        Moments moments = Moments.of(Map.of(whole, DrawnLife.moments(day, images)));
        for (DrawnLife.Image image : images) {
          InMoment moment = moments.of(whole, image.id());
          image
              .concepts()
              .forEach(
                  (concept, score) ->
                      byConcept.get(concept).add(packed(user, day, image, score, moment)));
        }
      }
    }
    List<CompletionStage<?>> writes = new ArrayList<>();
    byConcept.forEach(
        (concept, images) -> {
          images.sort(BEST_FIRST);
          PackedKey key = new PackedKey(user, DrawnLife.MODEL, concept, month);
          writes.addAll(lists.write(key, version, images, 1));
        });
    writes.forEach(each -> each.toCompletableFuture().join());
  }

  private static PackedImage packed(
      String user, LocalDate day, DrawnLife.Image image, int score, @Nullable InMoment moment) {
    return new PackedImage(
        score,
        image.id(),
        day,
        image.time(),
        image.place(),
        image.activity().isEmpty() ? null : image.activity(),
        Episode.UNKNOWN,
        image.path(user),
        null,
        image.concepts(),
        moment);
  }
}
