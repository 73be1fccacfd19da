package dev.lifelog.benchmarks;

import dev.lifelog.core.collection.Box;
import dev.lifelog.core.collection.CollectionImage;
import dev.lifelog.core.collection.ConceptTableWriter;
import dev.lifelog.core.collection.DetectedObject;
import dev.lifelog.core.collection.Minute;
import dev.lifelog.core.collection.MinuteTableWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A collection for measuring what reads tables: rows as full as the real ones, and image files of a
 * few bytes where nobody opens them.
 *
 * @param name of the users, before their number
 * @param imagesPerDay spread over the 16 hours from 07:00
 */
record TableCollection(String name, int users, LocalDate first, int days, int imagesPerDay) {

  TableCollection(int users, int days, int imagesPerDay) {
    this("u", users, LocalDate.of(2018, 5, 3), days, imagesPerDay);
  }

  /** What makes the files. */
  interface Camera {

    /**
     * The file of an image.
     *
     * @param number from 0, of the day's images
     */
    void take(Path file, LocalDate day, int number) throws IOException;
  }

  private static final int MINUTES_A_DAY = 24 * 60;
  private static final int FIRST_MINUTE = 7 * 60;
  private static final int WAKING_MINUTES = 16 * 60;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd_HHmm").withZone(ZoneOffset.UTC);
  private static final List<String> PLACES =
      List.of("Home", "Work", "Corner Bakery", "Main Library");

  int rows() {
    return users * days * (MINUTES_A_DAY + imagesPerDay);
  }

  /** Writes it under {@code root}, the same bytes for the same sizes. */
  void write(Path root) throws IOException {
    write(root, List.of(new byte[] {1}));
  }

  /**
   * With pictures, the same few again and again.
   *
   * @param pictures encoded
   */
  void write(Path root, List<byte[]> pictures) throws IOException {
    write(
        root,
        (file, day, number) -> {
          var unused = Files.write(file, pictures.get(number % pictures.size()));
        });
  }

  void write(Path root, Camera camera) throws IOException {
    for (int u = 1; u <= users; u++) {
      String user = name + u;
      Path minutes = Files.createDirectories(root.resolve("minute_based_table"));
      Path concepts = Files.createDirectories(root.resolve("visual_concepts"));
      try (MinuteTableWriter minuteTable =
              new MinuteTableWriter(Files.newBufferedWriter(minutes.resolve(user + ".csv")));
          ConceptTableWriter conceptTable =
              new ConceptTableWriter(
                  Files.newBufferedWriter(
                      concepts.resolve(user + "_categories_attr_concepts.csv")))) {
        for (int d = 0; d < days; d++) {
          writeDay(root, user, first.plusDays(d), camera, minuteTable, conceptTable);
        }
      }
    }
  }

  private void writeDay(
      Path root,
      String user,
      LocalDate day,
      Camera camera,
      MinuteTableWriter minutes,
      ConceptTableWriter concepts)
      throws IOException {
    Random random = new Random(user.hashCode() * 31L + day.toEpochDay());
    String folder = user + "/Autographer/" + day.toString().replace('-', '_');
    Files.createDirectories(root.resolve(folder));
    int taken = 0;
    for (int m = 0; m < MINUTES_A_DAY; m++) {
      Instant utc = day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofMinutes(m));
      String stamp = STAMP.format(utc);
      List<String> images = new ArrayList<>();
      for (int due = taken(m + 1); taken < due; taken++) {
        CollectionImage image = image(user, utc, stamp, images.size(), folder, random);
        images.add(image.imageId());
        concepts.write(image);
        camera.take(root.resolve(image.path()), day, taken);
      }
      minutes.write(minute(user, day, utc, stamp, images, random));
    }
  }

  /** Images of a day's first minutes. */
  private int taken(int minutes) {
    int waking = Math.min(WAKING_MINUTES, Math.max(0, minutes - FIRST_MINUTE));
    return imagesPerDay * waking / WAKING_MINUTES;
  }

  private static Minute minute(
      String user, LocalDate day, Instant utc, String stamp, List<String> images, Random random) {
    return new Minute(
        user + "_" + stamp,
        user,
        day,
        utc,
        LocalTime.ofInstant(utc, ZoneOffset.UTC),
        ZoneId.of("UTC"),
        53.3 + random.nextInt(1000) / 10_000.0,
        -6.2 - random.nextInt(1000) / 10_000.0,
        PLACES.get(random.nextInt(PLACES.size())),
        null,
        random.nextInt(4) == 0 ? "walking" : null,
        random.nextInt(90),
        random.nextInt(60) / 10.0,
        5.2,
        null,
        60.0 + random.nextInt(40),
        random.nextInt(800) / 10.0,
        images,
        List.of());
  }

  private static CollectionImage image(
      String user, Instant utc, String stamp, int number, String folder, Random random) {
    List<String> attributes = new ArrayList<>();
    for (int a = 0; a < 10; a++) {
      attributes.add("attribute " + (a * 10 + random.nextInt(10)));
    }
    Map<String, Integer> categories = new LinkedHashMap<>();
    for (int c = 0; c < 5; c++) {
      categories.put("category " + (c * 70 + random.nextInt(70)), 5000 - c * 900);
    }
    List<DetectedObject> objects = new ArrayList<>();
    for (int o = 0; o < 4; o++) {
      objects.add(
          new DetectedObject(
              "object " + (o * 20 + random.nextInt(20)),
              9000 - o * 1000,
              new Box(random.nextInt(500), random.nextInt(400), 120, 80)));
    }
    String id = "%s_%s_i%02d".formatted(user, stamp, number);
    String path = folder + "/B" + id + ".JPG";
    return new CollectionImage(id, user, utc, number, path, attributes, categories, objects);
  }
}
