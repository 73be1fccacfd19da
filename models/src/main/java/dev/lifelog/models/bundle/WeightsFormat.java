package dev.lifelog.models.bundle;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a bundle keeps its network as. */
public enum WeightsFormat {
  /** Numbers by published name; the layers follow from the architecture. */
  SAFETENSORS("weights.safetensors"),
  /** Layers and numbers: a quantised network, or one of any other architecture. */
  ONNX("network.onnx");

  private final String fileName;

  WeightsFormat(String fileName) {
    this.fileName = fileName;
  }

  public String fileName() {
    return fileName;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
