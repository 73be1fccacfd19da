package dev.lifelog.synthetic;

import dev.lifelog.core.collection.Camera;
import dev.lifelog.core.collection.ImageId;
import dev.lifelog.core.collection.MinuteId;
import dev.lifelog.synthetic.plan.DayPlan;
import dev.lifelog.synthetic.plan.Episode;
import dev.lifelog.synthetic.scene.Fault;
import dev.lifelog.synthetic.seed.Seed;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * A user's two cameras. The wearable one divides a day's pictures among the episodes by the square
 * root of their length, so that even with few pictures a short moment has some; its clock runs
 * ahead, as the real one's did.
 */
final class Photographer {
  private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("yyyy_MM_dd");
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss");
  private static final DateTimeFormatter PHONE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss");

  private final int imagesPerDay;
  private final long seed;
  private final int driftSeconds;
  private int counter;

  Photographer(int imagesPerDay, long seed) {
    this.imagesPerDay = imagesPerDay;
    this.seed = seed;
    this.driftSeconds = 180 + new Random(seed).nextInt(200);
    this.counter = 1000 + new Random(seed + 1).nextInt(500);
  }

  /** The pictures of a day in the order of time; days are to be taken in their order. */
  List<Picture> pictures(DayPlan day) {
    var random = new Random(Seed.mix(seed, day.day().toEpochDay()));
    var pictures = new ArrayList<Picture>();
    Map<Integer, Integer> inMinute = new HashMap<>();
    int[] shares = shares(day.episodes());
    for (int e = 0; e < shares.length; e++) {
      Episode episode = day.episodes().get(e);
      for (int k = 0; k < shares[e]; k++) {
        double at = (k + 0.5 + 0.6 * (random.nextDouble() - 0.5)) / shares[e];
        double minute = episode.firstMinute() + at * episode.minutes();
        int sequence = inMinute.merge((int) minute, 1, Integer::sum) - 1;
        pictures.add(worn(day, episode, minute, sequence, random));
      }
    }
    if (day.userId().equals("u1")) {
      pictures.addAll(phone(day, random));
    }
    return pictures;
  }

  private Picture worn(DayPlan day, Episode episode, double at, int sequence, Random random) {
    ZonedDateTime minute = day.clock().get((int) at);
    ZonedDateTime shown = minute.plusSeconds((int) (at % 1 * 60) + driftSeconds);
    String file =
        String.format(Locale.ROOT, "B%08d_21I6X0_%sE.JPG", counter++, STAMP.format(shown));
    return new Picture(
        id(day, minute, Camera.WEARABLE, sequence),
        episode,
        (int) at,
        sequence,
        day.userId() + "/Autographer/" + FOLDER.format(shown) + "/" + file,
        Fault.random(random),
        false,
        random.nextLong(),
        hour(minute));
  }

  /** One or two things worth the effort of taking out a phone. */
  private static List<Picture> phone(DayPlan day, Random random) {
    var pictures = new ArrayList<Picture>();
    int first = random.nextInt(day.episodes().size() / 2);
    for (int e = first; e < day.episodes().size() && pictures.size() < 2; e++) {
      Episode episode = day.episodes().get(e);
      boolean worth =
          switch (episode.scene()) {
            case CAFE, RESTAURANT, SEASIDE, BRIDGE, PARK, ICECREAM -> true;
            default -> false;
          };
      if (worth) {
        int at = episode.firstMinute() + random.nextInt(episode.minutes());
        ZonedDateTime minute = day.clock().get(at);
        String name = PHONE.format(minute.plusSeconds(random.nextInt(60)));
        pictures.add(
            new Picture(
                id(day, minute, Camera.PHONE, 0),
                episode,
                at,
                0,
                day.userId() + "/" + day.userId() + "_photos/" + name + ".jpg",
                Fault.NONE,
                true,
                random.nextLong(),
                hour(minute)));
      }
    }
    return pictures;
  }

  private int[] shares(List<Episode> episodes) {
    double total = episodes.stream().mapToDouble(e -> Math.sqrt(e.minutes())).sum();
    int[] shares = new int[episodes.size()];
    double due = 0;
    int given = 0;
    for (int i = 0; i < shares.length; i++) {
      due += imagesPerDay * Math.sqrt(episodes.get(i).minutes()) / total;
      shares[i] = (int) Math.round(due) - given;
      given += shares[i];
    }
    return shares;
  }

  private static String id(DayPlan day, ZonedDateTime minute, Camera camera, int sequence) {
    return new ImageId(new MinuteId(day.userId(), minute.toInstant()), camera, sequence).toString();
  }

  private static double hour(ZonedDateTime minute) {
    return minute.getHour() + minute.getMinute() / 60.0;
  }
}
