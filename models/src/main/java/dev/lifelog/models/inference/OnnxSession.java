package dev.lifelog.models.inference;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.lifelog.core.Causes;
import dev.lifelog.core.UserError;
import dev.lifelog.models.engine.OnnxEngine;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One network loaded by ONNX Runtime. Any number of threads may run it at once. */
public final class OnnxSession implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OnnxSession.class);

  private final Model model;

  private OnnxSession(Model model) {
    this.model = model;
  }

  /**
   * Loads a network; the file is not needed afterwards.
   *
   * @throws UserError when the file is no network that the runtime knows, or the device is missing
   *     and may not be replaced
   */
  public static OnnxSession open(Path file, Inference settings) {
    Device device = settings.device();
    try {
      return load(file, device, settings.threads());
    } catch (DeviceMissing e) {
      if (settings.otherwise() == Inference.Otherwise.REFUSE) {
        throw UserError.of(
            "The device " + device + " cannot be used: " + e.getMessage(),
            "Put the onnxruntime_gpu library of the same version on the class path in place of"
                + " onnxruntime, look at nvidia-smi, or run on cpu");
      }
      LOG.warn("The device {} cannot be used, cpu is: {}", device, e.getMessage());
      return load(file, Device.CPU, settings.threads());
    }
  }

  private static final class DeviceMissing extends RuntimeException {
    DeviceMissing(OrtException cause) {
      super(cause.getMessage(), cause);
    }
  }

  private static OnnxSession load(Path file, Device device, int threads) {
    Model model = OnnxEngine.newModel(file.getFileName().toString());
    try {
      model.load(
          file.toAbsolutePath().getParent(),
          file.getFileName().toString(),
          Map.of("sessionOptions", options(device, threads)));
      return new OnnxSession(model);
    } catch (IOException | MalformedModelException | EngineException | OrtException e) {
      model.close();
      throw UserError.of(
          file + " is no network that this ONNX Runtime can run: " + reason(e),
          "Export it again, with a standard operator set that is not newer than the runtime's");
    } catch (DeviceMissing e) {
      model.close();
      throw e;
    }
  }

  private static SessionOptions options(Device device, int threads) throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
    options.setIntraOpNumThreads(threads);
    options.setInterOpNumThreads(1);
    // Idle threads that spin take the cores from the neighbours' decoding.
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    if (device.kind() == Device.Kind.CUDA) {
      try {
        options.addCUDA(device.index());
      } catch (OrtException e) {
        options.close();
        throw new DeviceMissing(e);
      }
    }
    return options;
  }

  /**
   * Runs a batch.
   *
   * @param input a direct buffer; only read
   * @param shape of the input, the batch first
   * @return all outputs by name, row-major
   */
  public Map<String, float[]> run(FloatBuffer input, long... shape) {
    try (NDManager batch = model.getNDManager().newSubManager()) {
      NDArray array = batch.create(input, new Shape(shape), DataType.FLOAT32);
      NDList outputs =
          model.getBlock().forward(new ParameterStore(batch, false), new NDList(array), false);
      Map<String, float[]> values = new LinkedHashMap<>();
      for (NDArray output : outputs) {
        values.put(output.getName(), output.toFloatArray());
      }
      return values;
    }
  }

  @Override
  public void close() {
    model.close();
  }

  /** The innermost message is the runtime's own, the others repeat that loading failed. */
  private static String reason(Throwable failure) {
    return String.valueOf(Causes.innermost(failure).getMessage());
  }
}
