package dev.lifelog.models.image;

import dev.lifelog.models.decoding.Fit;
import dev.lifelog.models.decoding.ImageDecoding;
import dev.lifelog.models.decoding.ImageRefused;
import dev.lifelog.models.labels.LabelledImage;
import dev.lifelog.models.training.TrainingListener;
import dev.lifelog.models.training.TrainingProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Training pictures, decoded once and kept: a later epoch costs no decoding.
 *
 * @param refused files that could not be read; the others go on without them
 */
record Pictures(List<Picture> pictures, List<RefusedImage> refused) {
  private static final int REPORT_EVERY = 100;

  /**
   * Decodes on all cores; the order of the pictures stays.
   *
   * @param side larger than the network's input, so that crops of it are not blurred
   */
  static Pictures load(
      List<LabelledImage> images,
      List<String> vocabulary,
      int side,
      Fit fit,
      TrainingListener listener) {
    ImageDecoding decoding = ImageDecoding.to(side, fit);
    AtomicInteger done = new AtomicInteger();
    long start = System.nanoTime();
    Object[] results =
        IntStream.range(0, images.size())
            .parallel()
            .mapToObj(
                i -> {
                  Object result = load(images.get(i), vocabulary, decoding);
                  report(listener, done.incrementAndGet(), images.size(), start);
                  return result;
                })
            .toArray();
    List<Picture> pictures = new ArrayList<>();
    List<RefusedImage> refused = new ArrayList<>();
    for (Object result : results) {
      if (result instanceof Picture picture) {
        pictures.add(picture);
      } else {
        refused.add((RefusedImage) result);
      }
    }
    return new Pictures(pictures, refused);
  }

  private static Object load(LabelledImage image, List<String> vocabulary, ImageDecoding decoding) {
    try {
      int[] rgb = decoding.decode(decoding.read(image.file())).rgb();
      int[] classes = image.concepts().stream().mapToInt(vocabulary::indexOf).toArray();
      return new Picture(rgb, decoding.size(), classes, image.moment());
    } catch (ImageRefused e) {
      return new RefusedImage(image.file(), e.reasonCode(), e.getMessage());
    }
  }

  private static void report(TrainingListener listener, int done, int total, long start) {
    if (done % REPORT_EVERY == 0 || done == total) {
      double seconds = (System.nanoTime() - start) / 1e9;
      double perSecond = done / seconds;
      listener.progress(
          new TrainingProgress(
              "reading pictures",
              done,
              total,
              Double.NaN,
              Double.NaN,
              perSecond,
              (total - done) / perSecond));
    }
  }
}
