package dev.lifelog.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What a {@link DrawnLife} has beside what questions read, as full as real rows are: every minute
 * with its sensors, images with 10 attributes, 5 categories and 25 objects, features of GoogLeNet.
 */
final class WholeRows {

  private static final int FEATURE_BYTES = 2 * 1_024;
  private static final int ATTRIBUTES = 10;
  private static final int CATEGORIES = 5;
  private static final int OBJECTS = 25;

  private final RowLoad rows;
  private final PreparedStatement minute;
  private final PreparedStatement image;
  private final PreparedStatement feature;
  private final SplittableRandom random = new SplittableRandom(5);

  WholeRows(CqlSession session) {
    this.rows = new RowLoad(session);
    this.minute =
        session.prepare(
            "INSERT INTO lifelog.minute (user_id, day, utc_minute, minute_id, local_time,"
                + " time_zone, latitude, longitude, steps, calories, historic_glucose, heart_rate,"
                + " distance, stay_minutes)"
                + " VALUES (?, ?, ?, ?, ?, 'UTC', ?, ?, ?, ?, ?, ?, ?, ?)");
    this.image =
        session.prepare(
            "INSERT INTO lifelog.image (user_id, day, image_id, path, utc_minute, local_time,"
                + " time_zone, camera, bytes, width, height, digest, sharpness, brightness,"
                + " contrast, quality, attributes, categories, objects, object_boxes, modified,"
                + " seen_bytes, seen_modified) VALUES (?, ?, ?, ?, ?, ?, 'UTC', 'wearable', ?,"
                + " 1024, 768, ?, ?, ?, ?, 'informative', ?, ?, ?, ?, ?, ?, ?)");
    this.feature =
        session.prepare(
            "INSERT INTO lifelog.image_feature (user_id, day, model, image_id, feature)"
                + " VALUES (?, ?, ?, ?, ?)");
  }

  void write(DrawnLife life) throws InterruptedException {
    for (String user : life.users()) {
      for (int i = 0; i < life.days(); i++) {
        LocalDate day = life.firstDay().plusDays(i);
        for (int m = 0; m < Habits.MINUTES_A_DAY; m++) {
          minute(user, day, LocalTime.ofSecondOfDay(60L * m));
        }
        for (DrawnLife.Image drawn : life.day(user, day)) {
          image(user, day, drawn);
        }
      }
    }
    rows.finish();
  }

  private void minute(String user, LocalDate day, LocalTime time) throws InterruptedException {
    Instant utc = day.atTime(time).toInstant(ZoneOffset.UTC);
    String id =
        "%s_%s_%02d%02d"
            .formatted(user, day.toString().replace("-", ""), time.getHour(), time.getMinute());
    rows.add(
        "minute " + user + day,
        minute.bind(
            user,
            day,
            utc,
            id,
            time,
            53.3 + random.nextInt(100_000) / 1e6,
            -6.2 - random.nextInt(100_000) / 1e6,
            random.nextInt(90),
            random.nextInt(60) / 10.0,
            4 + random.nextInt(40) / 10.0,
            60.0 + random.nextInt(40),
            random.nextInt(800) / 10.0,
            random.nextInt(600)));
  }

  private void image(String user, LocalDate day, DrawnLife.Image drawn)
      throws InterruptedException {
    Instant utc = day.atTime(drawn.time()).toInstant(ZoneOffset.UTC);
    List<String> attributes = new ArrayList<>();
    for (int i = 0; i < ATTRIBUTES; i++) {
      attributes.add("attribute " + random.nextInt(100));
    }
    Map<String, Integer> categories = new HashMap<>();
    for (int i = 0; i < CATEGORIES; i++) {
      categories.put("category " + (i * 70 + random.nextInt(70)), random.nextInt(10_000));
    }
    Map<String, Integer> objects = new HashMap<>();
    Map<String, String> boxes = new HashMap<>();
    for (int i = 0; i < OBJECTS; i++) {
      String name = "object " + (i * 3 + random.nextInt(3));
      objects.put(name, random.nextInt(10_000));
      boxes.put(
          name,
          "%d %d %d %d"
              .formatted(
                  random.nextInt(900),
                  random.nextInt(700),
                  random.nextInt(120),
                  random.nextInt(80)));
    }
    byte[] digest = bytes(32);
    StringBuilder hexadecimal = new StringBuilder();
    for (byte one : digest) {
      hexadecimal.append("%02x".formatted(one));
    }
    long size = 100_000L + random.nextInt(100_000);
    rows.add(
        "image " + user + day,
        image.bind(
            user,
            day,
            drawn.id(),
            drawn.path(user),
            utc,
            drawn.time(),
            size,
            hexadecimal.toString(),
            random.nextInt(2_000),
            random.nextInt(255),
            random.nextInt(100),
            attributes,
            categories,
            objects,
            boxes,
            utc,
            size,
            utc));
    rows.add(
        "feature " + user + day,
        feature.bind(
            user, day, DrawnLife.MODEL, drawn.id(), ByteBuffer.wrap(bytes(FEATURE_BYTES))));
  }

  /** Noise, which no compression makes smaller: at worst a feature is as hard. */
  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
