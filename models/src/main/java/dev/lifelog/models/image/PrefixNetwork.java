package dev.lifelog.models.image;

import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.ImageInput;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.decoding.ImageDecoding;
import dev.lifelog.models.decoding.ImageRefused;
import dev.lifelog.models.inference.Inference;
import dev.lifelog.models.inference.Normalisation;
import dev.lifelog.models.inference.OnnxSession;
import dev.lifelog.models.network.FeatureShape;
import dev.lifelog.models.network.Plan;
import dev.lifelog.models.onnx.NetworkExport;
import dev.lifelog.models.weights.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * The frozen part of a base in ONNX Runtime, which needs a quarter of PyTorch's time for it. The
 * next variants are made while the network works on the last. Used by one thread at a time.
 */
public final class PrefixNetwork implements AutoCloseable {
  private static final int BATCH = 16;

  private final OnnxSession session;
  private final ImageDecoding decoding;
  private final Variants variants;
  private final FeatureShape output;
  private final int numbers;
  private final FloatBuffer[] buffers = new FloatBuffer[2];
  private final ExecutorService maker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "prefix-variants");
            thread.setDaemon(true);
            return thread;
          });

  private PrefixNetwork(OnnxSession session, ImageInput input, long seed, FeatureShape output) {
    this.session = session;
    this.decoding = Variants.decoding(input);
    this.variants = new Variants(input, seed);
    this.output = output;
    this.numbers = variants.numbers();
    for (int i = 0; i < buffers.length; i++) {
      buffers[i] =
          ByteBuffer.allocateDirect(BATCH * numbers * Float.BYTES)
              .order(ByteOrder.nativeOrder())
              .asFloatBuffer();
    }
  }

  /**
   * Takes the part out of its base.
   *
   * @param threads of the runtime
   */
  public static PrefixNetwork open(FrozenPart part, ModelBundle base, int threads)
      throws IOException {
    StartingPoint start = StartingPoint.of(part.inputSize(), base);
    Plan prefix = start.plan(base.description().vocabulary().size()).through(part.cut());
    Map<String, Tensor> tensors = base.weights();
    Path file = Files.createTempFile("prefix", ".onnx");
    try {
      NetworkExport.writePart(prefix, tensors::get, file);
      OnnxSession session = OnnxSession.open(file, Inference.cpu(threads));
      return new PrefixNetwork(session, start.input(), part.seed(), prefix.output());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /**
   * Computes records from encoded files.
   *
   * @param wanted records of one picture follow each other
   * @param files the bytes of a record's picture
   */
  public void compute(
      List<PrefixRecord> wanted, Function<PrefixRecord, byte[]> files, PrefixFill.Sink sink) {
    computeDecoded(wanted, record -> decoded(record, files.apply(record)), sink);
  }

  void computeDecoded(
      List<PrefixRecord> wanted, Function<PrefixRecord, Raster> rasters, PrefixFill.Sink sink) {
    Maker making = new Maker(rasters);
    CompletableFuture<FloatBuffer> next = prepare(making, wanted, 0);
    for (int from = 0; from < wanted.size(); from += BATCH) {
      FloatBuffer input = join(next);
      next = prepare(making, wanted, from + BATCH);
      List<PrefixRecord> batch = batch(wanted, from);
      float[] features =
          session
              .run(input, batch.size(), Normalisation.CHANNELS, variants.size(), variants.size())
              .get(NetworkExport.OUTPUT);
      for (int i = 0; i < batch.size(); i++) {
        sink.put(batch.get(i).number(), Halves.channelsLast(features, i, output));
      }
    }
  }

  private static FloatBuffer join(CompletableFuture<FloatBuffer> next) {
    try {
      return next.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static List<PrefixRecord> batch(List<PrefixRecord> wanted, int from) {
    return wanted.subList(Math.min(from, wanted.size()), Math.min(from + BATCH, wanted.size()));
  }

  private CompletableFuture<FloatBuffer> prepare(Maker making, List<PrefixRecord> wanted, int at) {
    List<PrefixRecord> batch = batch(wanted, at);
    FloatBuffer buffer = buffers[at / BATCH % buffers.length];
    return CompletableFuture.supplyAsync(() -> making.fill(buffer, batch), maker);
  }

  private Raster decoded(PrefixRecord record, byte[] file) {
    try {
      return new Raster(decoding.decode(file).rgb(), decoding.size());
    } catch (ImageRefused e) {
      throw UserError.of(
          record.file() + " could be read when training began, now it cannot: " + e.getMessage(),
          "Leave the pictures in place while a model is trained");
    }
  }

  /** Decodes a picture once for all of its variants. */
  private final class Maker {
    private final Function<PrefixRecord, Raster> rasters;
    private final float[] last = new float[numbers];
    private String file = "";
    private Raster raster = new Raster(new int[0], 0);

    Maker(Function<PrefixRecord, Raster> rasters) {
      this.rasters = rasters;
    }

    FloatBuffer fill(FloatBuffer buffer, List<PrefixRecord> batch) {
      buffer.clear();
      for (PrefixRecord record : batch) {
        if (!record.file().equals(file)) {
          raster = rasters.apply(record);
          file = record.file();
        }
        if (record.variant() == PrefixRecord.PLAIN) {
          variants.plain(raster, last, 0);
        } else {
          variants.vary(raster, record.sha256(), record.variant(), last, 0);
        }
        channelsFirst(buffer);
      }
      return buffer.flip();
    }

    private void channelsFirst(FloatBuffer buffer) {
      int channels = Normalisation.CHANNELS;
      int pixels = numbers / channels;
      int at = buffer.position();
      for (int c = 0; c < channels; c++) {
        for (int i = 0; i < pixels; i++) {
          buffer.put(at++, last[i * channels + c]);
        }
      }
      buffer.position(at);
    }
  }

  @Override
  public void close() {
    maker.shutdownNow();
    session.close();
  }
}
