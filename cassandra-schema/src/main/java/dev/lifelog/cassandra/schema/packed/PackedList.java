package dev.lifelog.cassandra.schema.packed;

import dev.lifelog.core.moment.InMoment;
import java.nio.ByteBuffer;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Packs a sorted list into parts that double in size. A list without images has one empty part. */
final class PackedList {

  /** 1 did not tell of moments. */
  static final int FORMAT = 2;

  private static final int FIRST = 16;
  private static final int LARGEST = 4_096;

  private PackedList() {}

  /**
   * The blocks of a list, the best images in the first.
   *
   * @param version of the month that it was made from
   */
  static List<ByteBuffer> pack(UUID version, List<PackedImage> list) {
    List<List<PackedImage>> parts = parts(list);
    List<Integer> best =
        parts.stream().map(part -> part.isEmpty() ? 0 : part.get(0).score()).toList();
    return parts.stream().map(part -> new Part().pack(version, best, part)).toList();
  }

  private static List<List<PackedImage>> parts(List<PackedImage> list) {
    List<List<PackedImage>> parts = new ArrayList<>();
    int from = 0;
    for (int size = FIRST; from == 0 || from < list.size(); size = Math.min(LARGEST, 2 * size)) {
      int to = Math.min(list.size(), from + size);
      parts.add(list.subList(from, to));
      if (to == list.size()) {
        break;
      }
      from = to;
    }
    return parts;
  }

  private static final class Part {

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private String ids = "";
    private String paths = "";

    ByteBuffer pack(UUID version, List<Integer> best, List<PackedImage> images) {
      ids = begin(images.stream().map(PackedImage::imageId));
      paths = begin(images.stream().map(PackedImage::path));
      Bytes body = new Bytes();
      images.forEach(image -> pack(image, body));
      Bytes block = new Bytes();
      block.number(FORMAT);
      block.fixed(version.getMostSignificantBits());
      block.fixed(version.getLeastSignificantBits());
      block.number(best.size());
      best.forEach(block::number);
      block.number(texts.size());
      texts.keySet().forEach(block::text);
      block.text(ids);
      block.text(paths);
      block.number(images.size());
      block.all(body);
      return block.toBuffer();
    }

    private void pack(PackedImage image, Bytes body) {
      body.number(image.score());
      body.number(image.concepts().size());
      image
          .concepts()
          .forEach(
              (concept, score) -> {
                body.number(number(concept));
                body.number(score);
              });
      Bytes rest = new Bytes();
      rest.number(image.day().getDayOfMonth());
      LocalTime time = image.localTime();
      rest.number(time == null ? 0 : 1 + time.toSecondOfDay());
      rest.number(optional(image.place()));
      rest.number(optional(image.activity()));
      rest.number(optional(image.episode().cameFrom()));
      rest.number(optional(image.episode().goesTo()));
      Integer minutes = image.episode().minutes();
      rest.number(minutes == null ? 0 : 1 + minutes);
      rest.number(optional(image.quality()));
      rest.text(image.imageId().substring(ids.length()));
      rest.text(image.path().substring(paths.length()));
      moment(image, rest);
      body.all(rest);
    }

    /** By its size, 0 for none, and what its first image's id has in common with this one's. */
    private static void moment(PackedImage image, Bytes rest) {
      InMoment moment = image.moment();
      rest.number(moment == null ? 0 : moment.images());
      if (moment != null) {
        int common = common(image.imageId(), moment.firstImage());
        rest.number(common);
        rest.text(moment.firstImage().substring(common));
      }
    }

    /** What all of them begin with. */
    private static String begin(Stream<String> texts) {
      return texts.reduce((one, other) -> one.substring(0, common(one, other))).orElse("");
    }

    /** Characters that two texts begin with; never half of one that Java writes as two. */
    private static int common(String one, String other) {
      int common = 0;
      while (common < Math.min(one.length(), other.length())
          && one.charAt(common) == other.charAt(common)) {
        common++;
      }
      return common > 0 && Character.isHighSurrogate(one.charAt(common - 1)) ? common - 1 : common;
    }

    private int number(String text) {
      return texts.computeIfAbsent(text, any -> texts.size());
    }

    private int optional(@Nullable String text) {
      return text == null ? 0 : 1 + number(text);
    }
  }
}
