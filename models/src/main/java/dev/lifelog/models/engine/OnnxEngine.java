package dev.lifelog.models.engine;

import ai.djl.Device;
import ai.djl.Model;

/** The ONNX Runtime engine of this JVM, which inference runs on; it needs no other engine. */
public final class OnnxEngine {
  /** As the engine calls itself. */
  public static final String NAME = "OnnxRuntime";

  private OnnxEngine() {}

  /** Loads the native library on the first call; nothing is ever fetched over the network. */
  public static Model newModel(String name) {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    // Without this the first array loads PyTorch, 300 MB, to do arithmetic that nobody asks for.
    System.setProperty("ai.djl.onnx.disable_alternative", "true");
    return Model.newInstance(name, Device.cpu(), NAME);
  }
}
