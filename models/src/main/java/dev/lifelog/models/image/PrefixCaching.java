package dev.lifelog.models.image;

import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.bundle.Sha256;
import dev.lifelog.models.network.FeatureShape;
import dev.lifelog.models.training.TrainingListener;
import dev.lifelog.models.training.TrainingProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes sure that the features which a training needs lie in its cache. */
final class PrefixCaching {
  /** Of what is computed; to be changed with the augmentation. */
  private static final String VERSION = "1";

  private static final String PREFIX = "features-";
  private static final int NAME_DIGITS = 16;
  private static final int REPORT_EVERY = 200;

  private final PrefixCache settings;
  private final PrefixFill fill;
  private final FeatureShape shape;
  private final TrainingListener listener;

  PrefixCaching(
      PrefixCache settings, PrefixFill fill, FeatureShape shape, TrainingListener listener) {
    this.settings = settings;
    this.fill = fill;
    this.shape = shape;
    this.listener = listener;
  }

  /** Variants that fit, at most those asked for; below 1 when not even one does. */
  int variants(Division split) throws IOException {
    Files.createDirectories(settings.folder());
    long room = Math.min(settings.maxBytes(), settings.folder().toFile().getUsableSpace() + held());
    long heldOut = FeatureFile.bytes(split.heldOut().size(), Halves.bytes(shape));
    long oneEach = FeatureFile.bytes(split.training().size(), Halves.bytes(shape));
    return (int) Math.min(settings.variants(), (room - heldOut) / oneEach);
  }

  /** What older caches hold is given up when this one needs the room. */
  private long held() throws IOException {
    long bytes = 0;
    for (Path file : files()) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  /** A full cache; what lay there already is not computed again. */
  FeatureFile filled(FrozenPart part, ModelBundle base, CacheLayout layout) throws IOException {
    List<PrefixRecord> all = layout.records();
    String key = key(part, base, all);
    Path file = settings.folder().resolve(PREFIX + key.substring(0, NAME_DIGITS));
    makeRoom(file, FeatureFile.bytes(all.size(), Halves.bytes(shape)));
    FeatureFile features = FeatureFile.open(file, key, all.size(), Halves.bytes(shape));
    List<PrefixRecord> wanted =
        all.stream().filter(record -> !features.has(record.number())).toList();
    if (!wanted.isEmpty()) {
      fill.fill(part, base, wanted, reporting(features, wanted.size()));
    }
    for (PrefixRecord record : wanted) {
      if (!features.has(record.number())) {
        throw new IOException("No features of " + record.file() + " were computed");
      }
    }
    return features;
  }

  private PrefixFill.Sink reporting(FeatureFile features, int total) {
    long start = System.nanoTime();
    int[] done = {0};
    return (number, bytes) -> {
      features.write(number, bytes);
      done[0]++;
      if (done[0] % REPORT_EVERY == 0 || done[0] == total) {
        double perSecond = done[0] / ((System.nanoTime() - start) / 1e9);
        listener.progress(
            TrainingProgress.of("computing frozen layers", done[0], total, perSecond));
      }
    };
  }

  private String key(FrozenPart part, ModelBundle base, List<PrefixRecord> records) {
    StringBuilder all = new StringBuilder(VERSION).append(part).append(base.digest()).append(shape);
    records.forEach(record -> all.append(record.sha256()).append(record.variant()));
    return Sha256.of(all.toString());
  }

  private void makeRoom(Path own, long bytes) throws IOException {
    long held = 0;
    for (Path file : files()) {
      if (!file.equals(own)) {
        held += Files.size(file);
      }
    }
    for (Path file : files()) {
      if (!file.equals(own) && held + bytes > settings.maxBytes()) {
        held -= Files.size(file);
        Files.delete(file);
      }
    }
  }

  /** The oldest first. */
  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(settings.folder())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(PREFIX))
          .sorted(Comparator.comparing(file -> file.toFile().lastModified()))
          .toList();
    }
  }

  /** For people: what fewer variants than asked for mean. */
  static String note(PrefixCache asked, int variants) {
    String limit = String.format(Locale.ROOT, "%.1f MiB", asked.maxBytes() / (double) (1 << 20));
    return variants < 1
        ? "Not one variant of each picture fits into the cache's "
            + limit
            + ": the frozen layers are computed in every epoch"
        : variants
            + " variants of each picture are cached in place of "
            + asked.variants()
            + ": no more fit into "
            + limit;
  }
}
