package dev.lifelog.benchmarks;

import dev.lifelog.core.moment.DayImage;
import dev.lifelog.core.moment.Moment;
import dev.lifelog.core.moment.MomentCutting;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A long life as rows: images that follow each other show much the same, at one place, and a
 * network is sure of some and doubtful of others.
 *
 * @param imagesADay evenly spread over sixteen waking hours
 */
record DrawnLife(List<String> users, LocalDate firstDay, int days, int imagesADay, long seed) {

  static final String MODEL = "drawn:1";
  static final List<String> CONCEPTS =
      List.of(
          "cafe",
          "restaurant",
          "bar",
          "kitchen",
          "fridge",
          "dining_table",
          "television",
          "bedroom",
          "bathroom",
          "car",
          "bus",
          "train",
          "supermarket",
          "toyshop",
          "bookshop",
          "office_screen",
          "laptop",
          "meeting",
          "whiteboard",
          "street",
          "park",
          "seaside",
          "bridge",
          "gym",
          "phone",
          "reading",
          "icecream",
          "corridor");
  static final List<String> PLACES =
      List.of(
          "Home",
          "Work",
          "Cafe Fontana",
          "Glasnevin Library",
          "Harbour Market",
          "Riverside Gym",
          "Orchard House",
          "Kestrel Bookshop");
  static final List<String> ACTIVITIES = List.of("walking", "transport");

  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final int WAKING_SECONDS = 16 * 3_600;
  private static final int STORED_CONCEPTS = 10;

  /**
   * One image with what was seen in it.
   *
   * @param time of its minute
   * @param activity empty where none is known
   */
  record Image(
      String id, LocalTime time, String place, String activity, Map<String, Integer> concepts) {

    String path(String user) {
      return user + "/Autographer/" + id + ".jpg";
    }
  }

  long images() {
    return (long) users.size() * days * imagesADay;
  }

  /** The images of a day in their order; the same each time. */
  List<Image> day(String user, LocalDate day) {
    SplittableRandom random =
        new SplittableRandom(seed ^ day.toEpochDay() * 31 ^ (long) user.hashCode() << 20);
    List<Image> images = new ArrayList<>();
    int left = 0;
    int scene = 0;
    String place = "";
    String activity = "";
    for (int i = 0; i < imagesADay; i++) {
      if (left-- == 0) {
        left = 5 + random.nextInt(Math.max(1, imagesADay / 12));
        scene = random.nextInt(CONCEPTS.size());
        place = PLACES.get(random.nextInt(PLACES.size()));
        activity = random.nextInt(4) == 0 ? ACTIVITIES.get(random.nextInt(2)) : "";
      }
      LocalTime time = MORNING.plusSeconds((long) i * WAKING_SECONDS / imagesADay);
      String id =
          "%s_%s_%02d%02d_i%02d"
              .formatted(
                  user,
                  day.toString().replace("-", ""),
                  time.getHour(),
                  time.getMinute(),
                  time.getSecond());
      images.add(new Image(id, time.withSecond(0), place, activity, concepts(scene, random)));
    }
    return images;
  }

  /** What images of a day are cut into. */
  static List<Moment> moments(LocalDate day, List<Image> images) {
    return MomentCutting.of(
        images.stream()
            .map(
                image ->
                    new DayImage(
                        image.id(),
                        day.atTime(image.time()).toInstant(ZoneOffset.UTC),
                        image.time(),
                        image.place(),
                        image.activity().isEmpty() ? null : image.activity(),
                        true,
                        image.concepts()))
            .toList());
  }

  /**
   * Scores of one image sum to at most 10,000, as a softmax gives them; of a sure network few
   * others are left that reach 1, and 0 is not stored.
   */
  private static Map<String, Integer> concepts(int scene, SplittableRandom random) {
    Map<String, Integer> scores = new LinkedHashMap<>();
    double doubt = random.nextDouble();
    int left = 10_000 - (int) (7_000 * doubt * doubt);
    scores.put(CONCEPTS.get(scene), left);
    left = 10_000 - left;
    for (int k = 1; k < STORED_CONCEPTS; k++) {
      int score = (int) (left * (0.3 + 0.4 * random.nextDouble()));
      int other = (scene + 1 + random.nextInt(CONCEPTS.size() - 1)) % CONCEPTS.size();
      if (score > 0 && scores.putIfAbsent(CONCEPTS.get(other), score) == null) {
        left -= score;
      }
    }
    return scores;
  }
}
