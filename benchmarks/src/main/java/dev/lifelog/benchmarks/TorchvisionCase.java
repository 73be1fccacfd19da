package dev.lifelog.benchmarks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.BundleDescription;
import dev.lifelog.models.bundle.ImageInput;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.decoding.ImageDecoding;
import dev.lifelog.models.decoding.ImageRefused;
import dev.lifelog.models.engine.NativeEngine;
import dev.lifelog.models.inference.ImageClassifier;
import dev.lifelog.models.inference.Inference;
import dev.lifelog.models.inference.Network;
import dev.lifelog.models.inference.Normalisation;
import dev.lifelog.models.inference.Scores;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.network.NetworkBlock;
import dev.lifelog.models.weights.StateDict;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One imported bundle against the logits that torchvision got from the same weights. */
record TorchvisionCase(Path bundle, Photographs photographs) {

  /**
   * The same pictures twice.
   *
   * @param files as they lie on disk
   * @param pixels 0xRRGGBB as torchvision decoded, resized and cropped them
   */
  record Photographs(List<Path> files, List<int[]> pixels) {

    static Photographs read(Path work, int size) throws IOException {
      List<Path> files =
          Files.readAllLines(work.resolve("photos.txt")).stream().map(Path::of).toList();
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(work.resolve("pixels.bin")));
      List<int[]> pixels = new ArrayList<>();
      for (int photo = 0; photo < files.size(); photo++) {
        int[] rgb = new int[size * size];
        for (int i = 0; i < rgb.length; i++) {
          rgb[i] = (bytes.get() & 0xFF) << 16 | (bytes.get() & 0xFF) << 8 | (bytes.get() & 0xFF);
        }
        pixels.add(rgb);
      }
      return new Photographs(files, pixels);
    }
  }

  /**
   * The largest over all photographs and classes.
   *
   * @param spread of the logits between photographs
   * @param logit from the same pixels, by the block that learns
   * @param onnx of the logarithm of the probability, from the same pixels, by ONNX Runtime
   * @param endToEnd of the logit, from the file: with our own decoding
   * @param sameTop share of the photographs whose best class is the same end to end
   */
  record Differences(double spread, double logit, double onnx, double endToEnd, double sameTop) {}

  Differences compare(Path logits) throws IOException {
    float[] expected = floats(logits);
    float[] actual = logits(photographs.pixels);
    float[] decoded = logits(decoded());
    int classes = expected.length / photographs.pixels.size();
    int same = 0;
    for (int photo = 0; photo < photographs.pixels.size(); photo++) {
      same += best(expected, photo, classes) == best(decoded, photo, classes) ? 1 : 0;
    }
    return new Differences(
        spread(expected),
        largest(expected, actual),
        onnx(expected),
        largest(expected, decoded),
        same / (double) photographs.pixels.size());
  }

  private float[] logits(List<int[]> pictures) {
    ModelBundle opened = ModelBundle.open(bundle);
    BundleDescription description = opened.description();
    ImageInput input = Objects.requireNonNull(description.image());
    NetworkBlock network =
        NetworkBlock.of(
            Architecture.of(description.architecture())
                .orElseThrow()
                .plan(description.vocabulary().size(), input.width(), input.size()));
    Normalisation normalisation = Normalisation.of(input);
    int numbers = input.size() * input.size() * Normalisation.CHANNELS;
    int classes = description.vocabulary().size();
    float[] all = new float[pictures.size() * classes];
    try (NDManager manager = NativeEngine.newManager()) {
      network.initialise(manager);
      StateDict.load(network.parameters(), opened.weights());
      for (int i = 0; i < pictures.size(); i++) {
        float[] values = new float[numbers];
        normalisation.write(pictures.get(i), values, 0);
        try (NDManager batch = manager.newSubManager()) {
          NDArray array = Network.channelsLast(batch, values, 1, input.size());
          float[] row =
              network
                  .block()
                  .forward(new ParameterStore(batch, false), new NDList(array), false)
                  .singletonOrThrow()
                  .toFloatArray();
          System.arraycopy(row, 0, all, i * classes, classes);
        }
      }
    }
    return all;
  }

  private double onnx(float[] expected) {
    double largest = 0;
    try (ImageClassifier classifier = ImageClassifier.open(bundle, Inference.cpu(1))) {
      int classes = classifier.vocabulary().size();
      for (int photo = 0; photo < photographs.pixels.size(); photo++) {
        Scores scores = classifier.score(List.of(photographs.pixels.get(photo))).get(0);
        double sum = 0;
        for (int c = 0; c < classes; c++) {
          sum += Math.exp(expected[photo * classes + c]);
        }
        for (int c = 0; c < classes; c++) {
          double logarithm = expected[photo * classes + c] - Math.log(sum);
          largest = Math.max(largest, Math.abs(logarithm - Math.log(scores.probabilities()[c])));
        }
      }
    }
    return largest;
  }

  private List<int[]> decoded() throws IOException {
    ImageInput input = Objects.requireNonNull(ModelBundle.describe(bundle).image());
    ImageDecoding decoding = input.decoding();
    List<int[]> decoded = new ArrayList<>();
    for (Path file : photographs.files) {
      try {
        decoded.add(decoding.decode(decoding.read(file)).rgb());
      } catch (ImageRefused e) {
        throw UserError.of(file + ": " + e.getMessage(), "Take it out of the folder");
      }
    }
    return decoded;
  }

  /**
   * Mean over the classes of the deviation between photographs: a difference is to be seen against
   * it.
   */
  private double spread(float[] values) {
    int photos = photographs.pixels.size();
    int classes = values.length / photos;
    double deviations = 0;
    for (int c = 0; c < classes; c++) {
      double sum = 0;
      double squares = 0;
      for (int photo = 0; photo < photos; photo++) {
        double value = values[photo * classes + c];
        sum += value;
        squares += value * value;
      }
      double mean = sum / photos;
      deviations += Math.sqrt(Math.max(0, squares / photos - mean * mean));
    }
    return deviations / classes;
  }

  private static double largest(float[] expected, float[] actual) {
    double largest = expected.length == actual.length ? 0 : Double.NaN;
    for (int i = 0; i < Math.min(expected.length, actual.length); i++) {
      largest = Math.max(largest, Math.abs((double) expected[i] - actual[i]));
    }
    return largest;
  }

  private static int best(float[] rows, int row, int classes) {
    int best = 0;
    for (int c = 1; c < classes; c++) {
      if (rows[row * classes + c] > rows[row * classes + best]) {
        best = c;
      }
    }
    return best;
  }

  private static float[] floats(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    float[] floats = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(floats);
    return floats;
  }
}
