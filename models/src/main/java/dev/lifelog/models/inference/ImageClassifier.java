package dev.lifelog.models.inference;

import ai.djl.ndarray.NDManager;
import dev.lifelog.core.UserError;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.models.bundle.BundleDescription;
import dev.lifelog.models.bundle.ImageInput;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.bundle.ModelKind;
import dev.lifelog.models.decoding.ImageDecoding;
import dev.lifelog.models.decoding.ImageRefused;
import dev.lifelog.models.engine.NativeEngine;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.network.NetworkBlock;
import dev.lifelog.models.weights.StateDict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Probabilities of a bundle's classes for pictures. Safe for many threads: the weights are loaded
 * once and only read; what a batch needs lives as long as the call.
 */
public final class ImageClassifier implements AutoCloseable {
  private static final Map<String, ImageClassifier> SHARED = new ConcurrentHashMap<>();

  private final ModelBundle bundle;
  private final NDManager manager;
  private final Network network;
  private final ImageDecoding decoding;

  private ImageClassifier(ModelBundle bundle) {
    this.bundle = bundle;
    BundleDescription description = bundle.require(ModelKind.IMAGE).description();
    ImageInput input = Objects.requireNonNull(description.image());
    Architecture architecture =
        Architecture.of(description.architecture())
            .orElseThrow(
                () ->
                    UserError.of(
                        bundle.directory()
                            + " holds the network '"
                            + description.architecture()
                            + "'",
                        "This version runs: googlenet, alexnet"));
    NetworkBlock block =
        NetworkBlock.of(
            architecture.plan(description.vocabulary().size(), input.width(), input.size()));
    manager = NativeEngine.newManager();
    network = new Network(block.block(), input, manager);
    decoding = ImageDecoding.to(input.size(), input.fit());
    try {
      block.initialise(manager);
      StateDict.load(block.parameters(), bundle.weights());
    } catch (IllegalArgumentException e) {
      manager.close();
      throw UserError.of(
          bundle.directory() + " does not hold the weights it describes: " + e.getMessage(),
          "Train the model again or copy the whole directory again");
    }
  }

  /**
   * Reads the bundle and loads its weights.
   *
   * @throws UserError when the bundle is missing, damaged or of another kind
   */
  public static ImageClassifier open(Path bundleDirectory) {
    return new ImageClassifier(ModelBundle.open(bundleDirectory));
  }

  /** One for each JVM and bundle, for tasks that come and go; it lives as long as the JVM. */
  public static ImageClassifier shared(Path bundleDirectory) {
    ModelBundle bundle = ModelBundle.open(bundleDirectory);
    return SHARED.computeIfAbsent(bundle.digest(), digest -> new ImageClassifier(bundle));
  }

  public ModelBundle bundle() {
    return bundle;
  }

  public List<String> vocabulary() {
    return bundle.description().vocabulary();
  }

  public int inputSize() {
    return decoding.size();
  }

  /** From encoded pictures to what {@link #classify} takes. */
  public ImageDecoding decoding() {
    return decoding;
  }

  /**
   * Classifies decoded pictures, all at once.
   *
   * @param images 0xRRGGBB as {@link #decoding} makes them; memory grows with their number, some 32
   *     to 64 at once are fastest
   * @return for each picture the probabilities in the order of the vocabulary
   */
  public float[][] classify(List<int[]> images) {
    if (images.isEmpty()) {
      return new float[0][];
    }
    return network.classify(images.stream().map(this::ofInputSize).toList());
  }

  /** Decodes and classifies; a refused picture leaves its neighbours alone. */
  public List<Classification> classifyBytes(List<byte[]> encoded) {
    List<int[]> good = new ArrayList<>();
    List<ImageRefused> refusals = new ArrayList<>();
    for (byte[] bytes : encoded) {
      try {
        good.add(decoding.decode(bytes).rgb());
        refusals.add(null);
      } catch (ImageRefused e) {
        refusals.add(e);
      }
    }
    float[][] scores = classify(good);
    List<Classification> results = new ArrayList<>();
    int next = 0;
    for (ImageRefused refusal : refusals) {
      results.add(new Classification(refusal == null ? scores[next++] : null, refusal));
    }
    return results;
  }

  /**
   * The best classes of one picture.
   *
   * @return the k best classes, the best first, equal ones by name
   */
  public List<WeightedConcept> top(float[] scores, int k) {
    List<String> names = vocabulary();
    return IntStream.range(0, scores.length)
        .mapToObj(c -> new WeightedConcept(names.get(c), scores[c]))
        .sorted(
            Comparator.comparingDouble(WeightedConcept::weight)
                .reversed()
                .thenComparing(WeightedConcept::concept))
        .limit(k)
        .toList();
  }

  @Override
  public void close() {
    manager.close();
  }

  private int[] ofInputSize(int[] rgb) {
    int size = inputSize();
    if (rgb.length != size * size) {
      throw new IllegalArgumentException(
          "picture of " + rgb.length + " pixels, " + size + "×" + size + " expected");
    }
    return rgb;
  }
}
