import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

/**
 * What all-MiniLM-L6-v2 makes of each line of a file: the mean over its pieces, of length 1, as
 * big-endian floats. How it is called stands in vectors.py.
 */
class SentenceVectors {
  private static final String MODEL = "all-minilm-l6-v2";
  private static final int BATCH = 128;

  public static void main(String[] files) throws IOException, OrtException {
    List<String> lines = Files.readAllLines(Path.of(files[1]));
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    float[][] vectors = new float[lines.size()][];
    try (ZipFile jar = new ZipFile(files[0]);
        OrtSession session = environment.createSession(bytes(jar, MODEL + ".onnx"))) {
      Path tokenizer = Files.createTempFile("tokenizer", ".json");
      Files.write(tokenizer, bytes(jar, MODEL + "-tokenizer.json"));
      long[][] pieces = pieces(tokenizer, lines);
      Files.delete(tokenizer);
      Integer[] shortestFirst =
          IntStream.range(0, pieces.length)
              .boxed()
              .sorted(Comparator.comparingInt(line -> pieces[line].length))
              .toArray(Integer[]::new);
      for (int from = 0; from < shortestFirst.length; ) {
        int length = pieces[shortestFirst[from]].length;
        int to = from;
        while (to < shortestFirst.length
            && to < from + BATCH
            && pieces[shortestFirst[to]].length == length) {
          to++;
        }
        Integer[] batch = Arrays.copyOfRange(shortestFirst, from, to);
        float[][][] states = states(environment, session, pieces, batch);
        for (int i = 0; i < batch.length; i++) {
          vectors[batch[i]] = unitMean(states[i]);
        }
        from = to;
      }
    }
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(files[2]))))) {
      for (float[] vector : vectors) {
        for (float number : vector) {
          out.writeFloat(number);
        }
      }
    }
  }

  private static byte[] bytes(ZipFile jar, String name) throws IOException {
    return jar.getInputStream(jar.getEntry(name)).readAllBytes();
  }

  private static long[][] pieces(Path tokenizer, List<String> lines) throws IOException {
    try (HuggingFaceTokenizer pieces = HuggingFaceTokenizer.newInstance(tokenizer)) {
      return lines.stream().map(line -> unpadded(pieces.encode(line))).toArray(long[][]::new);
    }
  }

  private static long[] unpadded(ai.djl.huggingface.tokenizers.Encoding encoding) {
    int length = (int) Arrays.stream(encoding.getAttentionMask()).sum();
    return Arrays.copyOf(encoding.getIds(), length);
  }

  private static float[][][] states(
      OrtEnvironment environment, OrtSession session, long[][] pieces, Integer[] batch)
      throws OrtException {
    long[][] ids = Arrays.stream(batch).map(line -> pieces[line]).toArray(long[][]::new);
    long[][] there = new long[ids.length][ids[0].length];
    for (long[] row : there) {
      Arrays.fill(row, 1);
    }
    try (OnnxTensor input = OnnxTensor.createTensor(environment, ids);
        OnnxTensor mask = OnnxTensor.createTensor(environment, there);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, new long[ids.length][ids[0].length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return (float[][][]) result.get(0).getValue();
    }
  }

  private static float[] unitMean(float[][] states) {
    float[] sum = new float[states[0].length];
    for (float[] state : states) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += state[i];
      }
    }
    double squares = 0;
    for (float number : sum) {
      squares += number * number;
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= (float) Math.sqrt(squares);
    }
    return sum;
  }
}
