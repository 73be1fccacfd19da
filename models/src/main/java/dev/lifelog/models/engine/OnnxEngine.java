package dev.lifelog.models.engine;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.onnxruntime.OrtEnvironment;

/** The ONNX Runtime engine of this JVM, which inference runs on; it needs no other engine. */
public final class OnnxEngine {
  /** As the engine calls itself. */
  public static final String NAME = "OnnxRuntime";

  private OnnxEngine() {}

  /**
   * Loads the native library on the first call; nothing is ever fetched over the network. The
   * engine refuses an environment that it has not made itself, so it has to be the first.
   */
  public static OrtEnvironment environment() {
    configure();
    Engine.getEngine(NAME);
    return OrtEnvironment.getEnvironment();
  }

  /** An empty model, to be loaded. */
  public static Model newModel(String name) {
    configure();
    return Model.newInstance(name, Device.cpu(), NAME);
  }

  private static void configure() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    // Without this the first array loads PyTorch, 300 MB, to do arithmetic that nobody asks for.
    System.setProperty("ai.djl.onnx.disable_alternative", "true");
  }
}
