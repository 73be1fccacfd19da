package dev.lifelog.cassandra.schema.packed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.core.episode.Episode;
import dev.lifelog.core.moment.InMoment;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedListTest {

  private static final UUID VERSION = UUID.nameUUIDFromBytes(new byte[] {1});
  private static final List<String> NAMES = List.of("cafe", "Cafe Fontana", "Bäckerei", "");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16, 17, 48, 49, 9_000})
  void pack_anyList_isReadBackImageByImage(int length) {
    List<PackedImage> list = drawn(length);

    List<PackedImage> read = new ArrayList<>();
    for (ByteBuffer block : PackedList.pack(VERSION, list)) {
      read(part(block), read);
    }

    assertThat(read).isEqualTo(list);
  }

  @Test
  void pack_parts_doubleAndTellTheBestOfEach() {
    List<PackedImage> list = drawn(50);

    List<PackedPart> parts =
        PackedList.pack(VERSION, list).stream().map(PackedListTest::part).toList();

    assertThat(parts).hasSize(3);
    assertThat(parts)
        .allSatisfy(
            part -> {
              assertThat(part.version()).isEqualTo(VERSION);
              assertThat(part.parts()).isEqualTo(3);
              assertThat(part.best(1)).isEqualTo(list.get(16).score());
              assertThat(part.best(2)).isEqualTo(list.get(48).score());
            });
  }

  @Test
  void of_bytesWithinOthersOrOutsideTheHeap_areRead() {
    List<PackedImage> list = drawn(16);
    ByteBuffer block = PackedList.pack(VERSION, list).get(0);
    ByteBuffer within = ByteBuffer.allocate(block.remaining() + 9).position(5);
    ByteBuffer outside = ByteBuffer.allocateDirect(block.remaining() + 9).position(5);
    for (ByteBuffer buffer : List.of(within, outside)) {
      buffer.put(block.duplicate()).flip().position(5);
      List<PackedImage> read = new ArrayList<>();

      read(part(buffer), read);

      assertThat(read).isEqualTo(list);
      assertThat(buffer.position()).as("its own position").isEqualTo(5);
    }
  }

  @Test
  void of_formatOfAnotherVersion_isNothing() {
    ByteBuffer block = PackedList.pack(VERSION, drawn(1)).get(0);
    for (int format : new int[] {PackedList.FORMAT - 1, PackedList.FORMAT + 1}) {
      assertThat(PackedPart.of(block.duplicate().put(0, (byte) format))).isEmpty();
    }
  }

  private static PackedPart part(ByteBuffer block) {
    return PackedPart.of(block).orElseThrow();
  }

  private static void read(PackedPart part, List<PackedImage> images) {
    int[] numbers = new int[part.texts()];
    for (int text = 0; text < numbers.length; text++) {
      numbers[text] = NAMES.indexOf(part.text(text));
    }
    int[] scores = new int[NAMES.size()];
    while (part.next(numbers, scores)) {
      Map<String, Integer> concepts = new LinkedHashMap<>();
      for (int name = 0; name < scores.length; name++) {
        if (scores[name] > 0) {
          concepts.put(NAMES.get(name), scores[name]);
        }
      }
      PackedPart.Where where = part.where();
      String id = part.imageId();
      String path = part.path();
      images.add(
          new PackedImage(
              part.score(),
              id,
              LocalDate.of(2018, 5, where.dayOfMonth()),
              where.localTime(),
              where.place(),
              where.activity(),
              where.episode(),
              path,
              where.quality(),
              concepts,
              part.moment(id)));
    }
  }

  /** None, or one that begins with this image, with an earlier one, or with nothing alike. */
  private static @Nullable InMoment moment(int i, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> new InMoment("u1_20180503_%04d_i00".formatted(i), 1);
      case 2 -> new InMoment("u1_20180503_%04d_i00".formatted(i / 2), 1 + random.nextInt(500));
      default -> new InMoment("", 7);
    };
  }

  private static List<PackedImage> drawn(int length) {
    Random random = new Random(length);
    List<PackedImage> images = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      Map<String, Integer> concepts = new LinkedHashMap<>();
      concepts.put("cafe", 10_000 - i);
      concepts.put(NAMES.get(1 + random.nextInt(3)), 1 + random.nextInt(10_000));
      images.add(
          new PackedImage(
              10_000 - i,
              "u1_20180503_%04d_i00".formatted(i),
              LocalDate.of(2018, 5, 1 + random.nextInt(31)),
              random.nextBoolean() ? null : LocalTime.ofSecondOfDay(random.nextInt(86_400)),
              random.nextBoolean() ? null : NAMES.get(random.nextInt(4)),
              random.nextBoolean() ? null : "walking",
              random.nextBoolean()
                  ? Episode.UNKNOWN
                  : new Episode("Home", "Work", random.nextInt(2_000)),
              // Two of these characters begin alike, as Java writes them.
              (i % 2 == 0 ? "u1/\uD83C\uDF66%d.jpg" : "u1/\uD83C\uDF68%d.jpg").formatted(i),
              random.nextBoolean() ? null : "blurred",
              concepts,
              moment(i, random)));
    }
    return images;
  }
}
