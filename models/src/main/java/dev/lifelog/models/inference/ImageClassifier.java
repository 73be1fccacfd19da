package dev.lifelog.models.inference;

import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.models.bundle.ImageInput;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.bundle.ModelKind;
import dev.lifelog.models.decoding.ImageDecoding;
import dev.lifelog.models.decoding.ImageRefused;
import dev.lifelog.models.onnx.NetworkExport;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Probabilities of a bundle's classes for pictures, by ONNX Runtime. Safe for many threads: the
 * weights are loaded once and only read; what a batch needs lives as long as the call.
 */
public final class ImageClassifier implements AutoCloseable {
  /** Pictures that pass through together. More are no faster and take more memory. */
  private static final int BATCH = 16;

  private static final float[] NONE = {};
  private static final Map<Shared, ImageClassifier> SHARED = new ConcurrentHashMap<>();

  private record Shared(String digest, Device device) {}

  private final ModelBundle bundle;
  private final OnnxSession session;
  private final ImageDecoding decoding;
  private final Normalisation normalisation;
  private final InputBuffers buffers;
  private final int batch;
  private final int featureSize;

  private ImageClassifier(ModelBundle bundle, Inference settings) {
    this.bundle = bundle;
    ImageInput input =
        Objects.requireNonNull(bundle.require(ModelKind.IMAGE).description().image());
    session = BundledNetwork.open(bundle, input, settings);
    batch = BundledNetwork.batch(bundle, BATCH);
    decoding = input.decoding();
    normalisation = Normalisation.of(input);
    buffers = InputBuffers.of(BATCH * Normalisation.CHANNELS * input.size() * input.size());
    featureSize = score(List.of(new int[input.size() * input.size()])).get(0).feature().length;
  }

  /**
   * Reads the bundle and loads its weights.
   *
   * @throws UserError when the bundle is missing, damaged or of another kind, or the device is not
   *     there
   */
  public static ImageClassifier open(Path bundleDirectory, Inference settings) {
    return new ImageClassifier(ModelBundle.open(bundleDirectory), settings);
  }

  /** On all cores of this machine. */
  public static ImageClassifier open(Path bundleDirectory) {
    return open(bundleDirectory, Inference.cpu(Runtime.getRuntime().availableProcessors()));
  }

  /**
   * One for each JVM, bundle and device, for tasks that come and go; it lives as long as the JVM.
   * The threads are those that the first caller set.
   */
  public static ImageClassifier shared(Path bundleDirectory, Inference settings) {
    ModelBundle bundle = ModelBundle.open(bundleDirectory);
    return SHARED.computeIfAbsent(
        new Shared(bundle.digest(), settings.device()),
        key -> new ImageClassifier(bundle, settings));
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

  /** Numbers of {@link Scores#feature}; 0 where the network gives out none. */
  public int featureSize() {
    return featureSize;
  }

  /** From encoded pictures to what {@link #score} takes. */
  public ImageDecoding decoding() {
    return decoding;
  }

  /**
   * Scores decoded pictures, in the order given.
   *
   * @param pictures 0xRRGGBB as {@link #decoding} makes them, any number; some 8 to 32 at once are
   *     fastest
   */
  public List<Scores> score(List<int[]> pictures) {
    List<Scores> scores = new ArrayList<>(pictures.size());
    FloatBuffer buffer = buffers.take();
    try {
      for (int from = 0; from < pictures.size(); from += batch) {
        List<int[]> some = pictures.subList(from, Math.min(pictures.size(), from + batch));
        score(some, buffer.clear(), scores);
      }
    } finally {
      buffers.giveBack(buffer);
    }
    return scores;
  }

  private void score(List<int[]> pictures, FloatBuffer buffer, List<Scores> scores) {
    int size = inputSize();
    pictures.forEach(picture -> normalisation.writePlanes(ofInputSize(picture), buffer));
    Map<String, float[]> outputs =
        session.run(buffer.flip(), pictures.size(), Normalisation.CHANNELS, size, size);
    float[] probabilities = outputs.get(NetworkExport.PROBABILITIES);
    float[] features = outputs.getOrDefault(NetworkExport.FEATURE, NONE);
    for (int i = 0; i < pictures.size(); i++) {
      scores.add(
          new Scores(row(probabilities, i, pictures.size()), row(features, i, pictures.size())));
    }
  }

  private static float[] row(float[] values, int row, int rows) {
    int length = values.length / rows;
    return Arrays.copyOfRange(values, row * length, (row + 1) * length);
  }

  /** The probabilities alone. */
  public float[][] classify(List<int[]> pictures) {
    return score(pictures).stream().map(Scores::probabilities).toArray(float[][]::new);
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
    session.close();
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
