package dev.lifelog.models.image;

import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.network.FeatureShape;
import dev.lifelog.models.network.Plan;
import dev.lifelog.models.training.TrainingListener;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the learning part is fed with, and how that was decided.
 *
 * @param variants of each picture in the cache, 0 without one
 * @param notes for people
 */
record PreparedInputs(Inputs inputs, int variants, List<String> notes, @Nullable FeatureFile cache)
    implements AutoCloseable {

  /** Cached features where something is frozen, a cache is wanted and it fits; else pixels. */
  static PreparedInputs of(
      TrainingSettings settings,
      Plan plan,
      @Nullable String cut,
      Division split,
      Pictures pictures,
      NetworkParts network,
      TrainingListener listener)
      throws IOException {
    Variants variants = new Variants(settings.start().input(), settings.seed());
    Inputs pixels = new PixelInputs(pictures, variants, network);
    PrefixCache asked = settings.cache();
    ModelBundle base = settings.start().base();
    if (asked == null) {
      return new PreparedInputs(pixels, 0, List.of(), null);
    }
    if (cut == null || base == null) {
      return new PreparedInputs(pixels, 0, List.of("Nothing is frozen, nothing cached"), null);
    }
    PrefixFill fill = settings.fill() == null ? new LocalFill(pictures) : settings.fill();
    FeatureShape shape = plan.through(cut).output();
    PrefixCaching caching = new PrefixCaching(asked, fill, shape, listener);
    int fitting = caching.variants(split);
    List<String> notes =
        fitting < asked.variants() ? List.of(PrefixCaching.note(asked, fitting)) : List.of();
    if (fitting < 1) {
      return new PreparedInputs(pixels, 0, notes, null);
    }
    CacheLayout layout = new CacheLayout(split, fitting);
    FrozenPart part = new FrozenPart(cut, settings.start().input().size(), settings.seed());
    FeatureFile features = caching.filled(part, base, layout);
    return new PreparedInputs(new CachedInputs(features, layout, shape), fitting, notes, features);
  }

  @Override
  public void close() {
    if (cache != null) {
      cache.close();
    }
  }
}
