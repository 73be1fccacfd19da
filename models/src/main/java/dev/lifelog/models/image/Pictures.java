package dev.lifelog.models.image;

import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.Sha256;
import dev.lifelog.models.decoding.ImageDecoding;
import dev.lifelog.models.decoding.ImageRefused;
import dev.lifelog.models.labels.LabelledImage;
import dev.lifelog.models.training.TrainingListener;
import dev.lifelog.models.training.TrainingProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Training pictures, decoded once and kept as far as the memory set aside for them goes; the others
 * are read again whenever they are needed.
 */
final class Pictures {
  private static final int REPORT_EVERY = 100;

  private final ImageDecoding decoding;
  private final AtomicLong room;
  private final Map<Integer, byte[]> kept = new ConcurrentHashMap<>();
  private List<Picture> pictures = List.of();
  private List<RefusedImage> refused = List.of();

  private Pictures(ImageDecoding decoding, long maxBytes) {
    this.decoding = decoding;
    this.room = new AtomicLong(maxBytes);
  }

  /**
   * Decodes on all cores; the order of the pictures stays.
   *
   * @param decoding to a side larger than the network's input, so that crops of it are not blurred
   * @param maxBytes set aside for decoded pictures
   */
  static Pictures load(
      List<LabelledImage> images,
      List<String> vocabulary,
      ImageDecoding decoding,
      long maxBytes,
      TrainingListener listener) {
    Pictures loaded = new Pictures(decoding, maxBytes);
    AtomicInteger done = new AtomicInteger();
    long start = System.nanoTime();
    List<Object> results =
        IntStream.range(0, images.size())
            .parallel()
            .mapToObj(
                i -> {
                  Object result = loaded.read(i, images.get(i), vocabulary);
                  report(listener, done.incrementAndGet(), images.size(), start);
                  return result;
                })
            .toList();
    loaded.pictures = only(Picture.class, results);
    loaded.refused = only(RefusedImage.class, results);
    return loaded;
  }

  List<Picture> all() {
    return pictures;
  }

  /** Files that could not be read; the others go on without them. */
  List<RefusedImage> refused() {
    return refused;
  }

  /**
   * The decoded pixels, larger than the network's input.
   *
   * @throws UserError when the file has to be read again and is no longer what it was
   */
  Raster raster(Picture picture) {
    byte[] packed = kept.get(picture.number());
    if (packed != null) {
      return Raster.unpacked(packed, decoding.size());
    }
    try {
      return decoded(decoding.read(picture.file()));
    } catch (ImageRefused e) {
      throw UserError.of(
          picture.file() + " could be read when training began, now it cannot: " + e.getMessage(),
          "Leave the pictures in place while a model is trained");
    }
  }

  private Object read(int number, LabelledImage image, List<String> vocabulary) {
    try {
      byte[] file = decoding.read(image.file());
      Raster raster = decoded(file);
      long bytes = 3L * raster.rgb().length;
      if (room.addAndGet(-bytes) >= 0) {
        kept.put(number, raster.packed());
      }
      int[] classes = image.concepts().stream().mapToInt(vocabulary::indexOf).toArray();
      return new Picture(number, image, Sha256.of(file), classes);
    } catch (ImageRefused e) {
      return new RefusedImage(image.file(), e.reasonCode(), e.getMessage());
    }
  }

  private Raster decoded(byte[] file) throws ImageRefused {
    return new Raster(decoding.decode(file).rgb(), decoding.size());
  }

  private static <T> List<T> only(Class<T> type, List<Object> results) {
    List<T> all = new ArrayList<>();
    for (Object result : results) {
      if (type.isInstance(result)) {
        all.add(type.cast(result));
      }
    }
    return all;
  }

  private static void report(TrainingListener listener, int done, int total, long start) {
    if (done % REPORT_EVERY == 0 || done == total) {
      double perSecond = done / ((System.nanoTime() - start) / 1e9);
      listener.progress(TrainingProgress.of("reading pictures", done, total, perSecond));
    }
  }
}
