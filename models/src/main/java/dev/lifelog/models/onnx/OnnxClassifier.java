package dev.lifelog.models.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.lifelog.core.UserError;
import dev.lifelog.models.engine.OnnxEngine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * An image classifier that others wrote, as its file describes it.
 *
 * @param batch pictures that it says it takes at once, no more and no fewer; 0 for any number
 * @param size of the square input in pixels
 * @param classes numbers that it gives out for a picture
 * @param outputKind whether those are probabilities, found by trying
 */
public record OnnxClassifier(
    Path file,
    String input,
    Layout layout,
    int batch,
    int size,
    String output,
    int classes,
    OutputKind outputKind) {

  /** Order of an input's axes. */
  public enum Layout {
    NCHW,
    NHWC
  }

  /** Order of the colours that a network was trained with. */
  public enum ChannelOrder {
    RGB,
    BGR
  }

  /** What a network's last layer is. */
  public enum OutputKind {
    PROBABILITIES,
    LOGITS
  }

  private static final int CHANNELS = 3;
  private static final String PIXELS = "lifelog/pixels";
  private static final String REVERSED = "lifelog/reversed";
  private static final String ORDER = "lifelog/order";
  private static final String FLAT = "lifelog/flat";

  // Field numbers of onnx.proto.
  private static final int GRAPH_NAME = 2;
  private static final int GRAPH_INPUT = 11;
  private static final int GRAPH_OUTPUT = 12;
  private static final int VALUE_INFO = 13;

  /** Where the file leaves the size open. */
  private static final int USUAL_SIZE = 224;

  private static final int TRIED = 2;

  /** Share of the largest score. */
  private static final double SAME = 0.01;

  /**
   * Looks into a file and tries it on two pictures of noise.
   *
   * @throws UserError when it is no classifier of pictures, or newer than the runtime
   */
  public static OnnxClassifier inspect(Path file) {
    OrtEnvironment environment = OnnxEngine.environment();
    try (OrtSession session = environment.createSession(file.toString())) {
      return inspect(file, environment, session);
    } catch (OrtException e) {
      throw refused(file, e.getMessage());
    }
  }

  private static OnnxClassifier inspect(Path file, OrtEnvironment environment, OrtSession session)
      throws OrtException {
    if (session.getNumInputs() != 1) {
      throw refused(file, "it has the inputs " + session.getInputNames() + ", one is expected");
    }
    String input = session.getInputNames().iterator().next();
    long[] shape = shape(file, session.getInputInfo().get(input));
    if (shape.length != 4) {
      throw refused(file, "its input has the shape " + Arrays.toString(shape));
    }
    Layout layout = layout(file, shape);
    long rows = layout == Layout.NCHW ? shape[2] : shape[1];
    long columns = layout == Layout.NCHW ? shape[3] : shape[2];
    if (rows != columns || rows == 0 || rows > 1024) {
      throw refused(file, "its input is " + rows + "×" + columns + ", a square is expected");
    }
    int size = rows < 0 ? USUAL_SIZE : (int) rows;
    long[] tried =
        layout == Layout.NCHW
            ? new long[] {TRIED, CHANNELS, size, size}
            : new long[] {TRIED, size, size, CHANNELS};
    if (shape[0] > 0) {
      tried[0] = shape[0];
    }
    String output = session.getOutputNames().iterator().next();
    try (OnnxTensor noise = OnnxTensor.createTensor(environment, noise(tried), tried);
        OrtSession.Result result = session.run(Map.of(input, noise))) {
      if (!(result.get(0) instanceof OnnxTensor scores)
          || scores.getInfo().type != OnnxJavaType.FLOAT) {
        throw refused(file, "its output " + output + " holds no 32-bit floats");
      }
      FloatBuffer values = scores.getFloatBuffer();
      int classes = values.remaining() / (int) tried[0];
      return new OnnxClassifier(
          file,
          input,
          layout,
          (int) Math.max(0, shape[0]),
          size,
          output,
          classes,
          kind(values, classes));
    }
  }

  private static long[] shape(Path file, NodeInfo info) {
    if (info.getInfo() instanceof TensorInfo tensor && tensor.type == OnnxJavaType.FLOAT) {
      return tensor.getShape();
    }
    throw refused(file, "its input is " + info.getInfo() + ", 32-bit floats are expected");
  }

  private static Layout layout(Path file, long[] shape) {
    if (shape[1] == CHANNELS) {
      return Layout.NCHW;
    }
    if (shape[3] == CHANNELS) {
      return Layout.NHWC;
    }
    throw refused(file, "its input has no axis of three colours: " + Arrays.toString(shape));
  }

  private static OutputKind kind(FloatBuffer values, int classes) {
    for (int from = 0; from < values.remaining(); from += classes) {
      double sum = 0;
      float least = 0;
      for (int c = 0; c < classes; c++) {
        sum += values.get(from + c);
        least = Math.min(least, values.get(from + c));
      }
      if (least < 0 || Math.abs(sum - 1) > 1e-3) {
        return OutputKind.LOGITS;
      }
    }
    return OutputKind.PROBABILITIES;
  }

  private static FloatBuffer noise(long[] shape) {
    int count = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    Random random = new Random(1);
    FloatBuffer values =
        ByteBuffer.allocateDirect(count * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    for (int i = 0; i < count; i++) {
      values.put(i, (float) random.nextGaussian());
    }
    return values;
  }

  /**
   * Writes the network as this program runs networks: input (batch, 3, size, size) red first,
   * output {@code probabilities} (batch, classes). The batch becomes free where the nodes allow it;
   * one of a single picture may stay so.
   *
   * @throws UserError when it needs another number of pictures at a time
   */
  public void copyTo(Path target, ChannelOrder trainedWith) throws IOException {
    if (output.equals(NetworkExport.PROBABILITIES) && outputKind == OutputKind.LOGITS) {
      throw refused(file, "it calls its scores probabilities, which they are not");
    }
    write(target, trainedWith, Graph.DYNAMIC);
    Optional<String> flaw = flawOfBatches(target);
    if (flaw.isEmpty()) {
      return;
    }
    if (batch != 1) {
      Files.delete(target);
      throw refused(file, "it cannot take any number of pictures: " + flaw.get());
    }
    write(target, trainedWith, 1);
  }

  /**
   * Pictures that a graph takes at once, no more and no fewer; 0 for any number.
   *
   * @throws IOException when the file is no graph with an input
   */
  public static int batch(Path graph) throws IOException {
    try (FileChannel channel = FileChannel.open(graph, StandardOpenOption.READ)) {
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      WireFields field = WireFields.of(bytes);
      // The first side of the input's type's tensor's shape, where it is a number.
      for (int number : new int[] {GraphCopy.GRAPH, GRAPH_INPUT, 2, 1, 2, 1}) {
        List<WireFields.Field> found = field.numbered(number);
        if (found.isEmpty()) {
          throw new IOException(graph + " has no input of a known shape");
        }
        field = found.get(0).fields();
      }
      List<WireFields.Field> side = field.numbered(1);
      return side.isEmpty() ? 0 : (int) side.get(0).value();
    }
  }

  private void write(Path target, ChannelOrder trainedWith, long pictures) throws IOException {
    GraphCopy.write(file, original -> graph(original, trainedWith, pictures), target);
  }

  private Message graph(WireFields original, ChannelOrder trainedWith, long pictures)
      throws IOException {
    Graph graph = new Graph();
    graph.input(PIXELS, pictures, CHANNELS, size, size);
    String value = PIXELS;
    if (trainedWith == ChannelOrder.BGR) {
      Content reversed = Content.ints(2, 1, 0);
      graph.constant(ORDER, ElementType.INT32, new long[] {CHANNELS}, reversed);
      graph.node("Gather", List.of(value, ORDER), REVERSED).with("axis", 1);
      value = REVERSED;
    }
    if (layout == Layout.NHWC) {
      graph.node("Transpose", List.of(value), input).with("perm", 0, 2, 3, 1);
    } else {
      graph.node("Identity", List.of(value), input);
    }
    for (WireFields.Field field : original.all()) {
      if (!isReplaced(field)) {
        graph.copy(field);
      }
    }
    if (!output.equals(NetworkExport.PROBABILITIES)) {
      graph.node("Flatten", List.of(output), FLAT).with("axis", 1);
      if (outputKind == OutputKind.LOGITS) {
        graph.node("Softmax", List.of(FLAT), NetworkExport.PROBABILITIES).with("axis", 1);
      } else {
        graph.node("Identity", List.of(FLAT), NetworkExport.PROBABILITIES);
      }
    }
    graph.output(NetworkExport.PROBABILITIES);
    return graph.message();
  }

  /** Shapes between the nodes go too: they may hold the batch, and the runtime infers them. */
  private boolean isReplaced(WireFields.Field field) throws IOException {
    return switch (field.number()) {
      case GRAPH_NAME, GRAPH_OUTPUT, VALUE_INFO -> true;
      case GRAPH_INPUT -> isNamed(field, input);
      default -> false;
    };
  }

  private static boolean isNamed(WireFields.Field value, String name) throws IOException {
    return value.fields().numbered(1).stream().anyMatch(field -> field.text().equals(name));
  }

  /** A graph made for one picture can mix two up without an error. */
  private Optional<String> flawOfBatches(Path adapted) {
    OrtEnvironment environment = OnnxEngine.environment();
    try (OrtSession session = environment.createSession(adapted.toString())) {
      float[] together = scores(environment, session, TRIED);
      float[] alone = scores(environment, session, 1);
      if (together.length != TRIED * classes || alone.length != classes) {
        return Optional.of("two do not give " + classes + " numbers each");
      }
      double largest = 0;
      for (float score : alone) {
        largest = Math.max(largest, Math.abs(score));
      }
      for (int c = 0; c < classes; c++) {
        if (Math.abs(together[c] - alone[c]) > SAME * largest) {
          return Optional.of("the scores of one depend on the others");
        }
      }
      return Optional.empty();
    } catch (OrtException e) {
      return Optional.of(e.getMessage());
    }
  }

  private float[] scores(OrtEnvironment environment, OrtSession session, int pictures)
      throws OrtException {
    long[] shape = {pictures, CHANNELS, size, size};
    try (OnnxTensor noise = OnnxTensor.createTensor(environment, noise(shape), shape);
        OrtSession.Result result = session.run(Map.of(PIXELS, noise))) {
      FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] scores = new float[values.remaining()];
      values.get(scores);
      return scores;
    }
  }

  private static UserError refused(Path file, String why) {
    return UserError.of(
        file + " cannot be imported: " + why,
        "Export an image classifier with one input of 32-bit floats and a free batch size, in a"
            + " standard operator set that is not newer than the runtime's");
  }
}
