package dev.lifelog.core.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.text.LineReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableRoundTripTest {

  private static final List<String> ZONES =
      List.of("Europe/Dublin", "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia", "UTC");

  private final List<Problem> problems = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void minutes_areReadAsWritten(long seed) throws IOException {
    Random random = new Random(seed);
    List<Minute> minutes = IntStream.range(0, 300).mapToObj(i -> minute(random)).toList();
    StringWriter text = new StringWriter();
    try (MinuteTableWriter writer = new MinuteTableWriter(text)) {
      for (Minute minute : minutes) {
        writer.write(minute);
      }
    }
    List<Minute> read = new ArrayList<>();
    TableScan.minutes(problems::add)
        .read(lines(text), "u1.csv", (line, minute) -> read.add(minute));
    assertThat(read).isEqualTo(minutes);
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void images_areReadAsWritten(long seed) throws IOException {
    Random random = new Random(seed);
    List<CollectionImage> images = IntStream.range(0, 300).mapToObj(i -> image(random)).toList();
    StringWriter text = new StringWriter();
    try (ConceptTableWriter writer = new ConceptTableWriter(text)) {
      for (CollectionImage image : images) {
        writer.write(image);
      }
    }
    List<CollectionImage> read = new ArrayList<>();
    TableScan.images(problems::add).read(lines(text), "c.csv", (line, image) -> read.add(image));
    assertThat(read).isEqualTo(images);
    assertThat(problems).isEmpty();
  }

  @Test
  void parser_survivesSerialization() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(MinuteTableFile.table());
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      MinuteTable table = (MinuteTable) in.readObject();
      assertThat(table.parse(MinuteTableFile.row().line()).orThrow())
          .isEqualTo(MinuteTableFile.row().clean());
    }
  }

  private static LineReader lines(StringWriter text) {
    return new LineReader(
        "t.csv", new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static Minute minute(Random random) {
    ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    MinuteId id = minuteId(random);
    ZonedDateTime local = id.utc().atZone(zone);
    boolean located = random.nextBoolean();
    return new Minute(
        id.toString(),
        id.user(),
        local.toLocalDate(),
        id.utc(),
        local.toLocalTime(),
        zone,
        located ? random.nextDouble() * 180 - 90 : null,
        located ? random.nextDouble() * 360 - 180 : null,
        text(random),
        text(random),
        text(random),
        random.nextBoolean() ? random.nextInt(200) : null,
        amount(random),
        amount(random),
        amount(random),
        amount(random),
        amount(random),
        ids(random, id, Camera.WEARABLE, MinuteTable.IMAGES),
        ids(random, id, Camera.PHONE, MinuteTable.PHONE_IMAGES));
  }

  private static CollectionImage image(Random random) {
    ImageId id = new ImageId(minuteId(random), Camera.WEARABLE, random.nextInt(100));
    Map<String, Integer> categories = new LinkedHashMap<>();
    for (int i = random.nextInt(ConceptTable.CATEGORIES + 1); i > 0; i--) {
      categories.put("category " + i + ", or \"so\"", random.nextInt(10_001));
    }
    List<DetectedObject> objects = new ArrayList<>();
    for (int i = random.nextInt(ConceptTable.OBJECTS + 1); i > 0; i--) {
      Box box =
          random.nextBoolean()
              ? new Box(random.nextDouble(), random.nextInt(9), random.nextInt(9), 1e-7)
              : null;
      objects.add(new DetectedObject("object" + i, random.nextInt(10_001), box));
    }
    return new CollectionImage(
        id.toString(),
        id.minute().user(),
        id.minute().utc(),
        id.sequence(),
        "u1/Autographer/2018_05_03/B" + random.nextInt(1000) + ", é.JPG",
        List.of("man-made", "no horizon").subList(0, random.nextInt(3)),
        categories,
        objects);
  }

  private static MinuteId minuteId(Random random) {
    long minute = 17_000L * 24 * 60 + random.nextInt(4 * 365 * 24 * 60);
    return new MinuteId("u1", Instant.ofEpochSecond(minute * 60));
  }

  private static List<String> ids(Random random, MinuteId minute, Camera camera, int room) {
    return IntStream.range(0, random.nextInt(room + 1))
        .mapToObj(sequence -> new ImageId(minute, camera, sequence).toString())
        .toList();
  }

  private static @Nullable Double amount(Random random) {
    return random.nextBoolean() ? random.nextDouble() * Math.pow(10, random.nextInt(9) - 6) : null;
  }

  private static @Nullable String text(Random random) {
    List<String> texts = List.of("Home", "Café \"Fontana\", Dublin", "5\" vinyl", ",", "O'Neill");
    return random.nextInt(3) == 0 ? null : texts.get(random.nextInt(texts.size()));
  }
}
