package dev.lifelog.spark.jobs;

import dev.lifelog.core.collection.CollectionImage;
import dev.lifelog.core.collection.ConceptTableWriter;
import dev.lifelog.core.collection.DetectedObject;
import dev.lifelog.core.collection.Minute;
import dev.lifelog.core.collection.MinuteTableWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * A collection of a few plain pictures, drawn in a moment and damaged by hand. Two days a user, an
 * hour each around local midnight and noon, an image in every other minute.
 */
final class SmallCollection {

  static final int DAYS = 2;
  static final int MINUTES_PER_DAY = 60;
  static final int IMAGES_PER_DAY = 30;

  /** Minutes of each hour: before it at a café, after it at home. */
  static final int WAY_BEGINS = 27;

  static final int WAY_ENDS = 33;

  /** 00:10 local on the 4th is 23:10 UTC on the 3rd: the day is not that of UTC. */
  static final List<String> STARTS = List.of("2018-05-04T00:10", "2018-05-05T12:00");

  static final ZoneId ZONE = ZoneId.of("Europe/Dublin");

  private static final DateTimeFormatter COMPACT =
      DateTimeFormatter.ofPattern("yyyyMMdd_HHmm").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("yyyy_MM_dd");
  private static final Color[] COLOURS = {Color.RED, Color.GREEN, Color.BLUE};

  private final Path root;

  private SmallCollection(Path root) {
    this.root = root;
  }

  static SmallCollection in(Path root, String... users) throws IOException {
    SmallCollection collection = new SmallCollection(root);
    for (String user : users) {
      collection.write(user, STARTS);
    }
    return collection;
  }

  Path root() {
    return root;
  }

  Path minuteTable(String user) {
    return root.resolve("minute_based_table/" + user + ".csv");
  }

  Path conceptTable(String user) {
    return root.resolve("visual_concepts/" + user + "_categories_attr_concepts.csv");
  }

  /** All pictures, in the order of their names. */
  List<Path> pictures(String user) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(user))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Tables of these hours; pictures that are there already are left as they are. */
  void write(String user, List<String> starts) throws IOException {
    Files.createDirectories(minuteTable(user).getParent());
    Files.createDirectories(conceptTable(user).getParent());
    try (MinuteTableWriter minutes =
            new MinuteTableWriter(Files.newBufferedWriter(minuteTable(user)));
        ConceptTableWriter concepts =
            new ConceptTableWriter(Files.newBufferedWriter(conceptTable(user)))) {
      for (String start : starts) {
        ZonedDateTime first = ZonedDateTime.of(java.time.LocalDateTime.parse(start), ZONE);
        for (int i = 0; i < MINUTES_PER_DAY; i++) {
          ZonedDateTime local = first.plusMinutes(i);
          List<String> images = new ArrayList<>();
          if (i % 2 == 0) {
            CollectionImage image = image(user, local, i);
            images.add(image.imageId());
            concepts.write(image);
            draw(root.resolve(image.path()), COLOURS[i / 2 % COLOURS.length], i);
          }
          minutes.write(minute(user, local, i, images));
        }
      }
    }
  }

  private static Minute minute(String user, ZonedDateTime local, int i, List<String> images) {
    return new Minute(
        user + "_" + COMPACT.format(local),
        user,
        local.toLocalDate(),
        local.toInstant(),
        local.toLocalTime(),
        ZONE,
        53.3861,
        -6.2564,
        i < WAY_BEGINS ? "Café Fontana" : i < WAY_ENDS ? null : "Home",
        null,
        i % 10 == 0 ? "walking" : i >= WAY_BEGINS && i < WAY_ENDS ? "transport" : null,
        i,
        1.2,
        null,
        5.5,
        72.0,
        null,
        images,
        List.of());
  }

  private static CollectionImage image(String user, ZonedDateTime local, int i) {
    Instant utc = local.toInstant();
    String path =
        "%s/Autographer/%s/B%08d_%s.JPG"
            .formatted(user, FOLDER.format(local), i, COMPACT.format(local));
    return new CollectionImage(
        user + "_" + COMPACT.format(utc) + "_i00",
        user,
        utc,
        0,
        path,
        List.of("no horizon", "man-made"),
        Map.of("coffee_shop", 4321),
        List.of(new DetectedObject("cup", 9000, null), new DetectedObject("cup", 7000, null)));
  }

  private static void draw(Path file, Color colour, int seed) {
    if (Files.exists(file)) {
      return;
    }
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, 64, 48);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(seed % 50, seed % 40, 6, 6);
    graphics.dispose();
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(image, "jpg", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
