package dev.lifelog.models.bundle;

import dev.lifelog.models.weights.Safetensors;
import dev.lifelog.models.weights.Tensor;
import dev.lifelog.models.weights.TensorSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a bundle together. It needs either weights or a network. */
public final class BundleWriter {

  @FunctionalInterface
  private interface Content {
    void write(Path file) throws IOException;
  }

  private final BundleDescription description;
  private final Map<String, Content> files = new LinkedHashMap<>();
  private final List<String> pictures = new ArrayList<>();
  private @Nullable WeightsFormat format;

  private BundleWriter(BundleDescription description) {
    this.description = description;
  }

  /**
   * Of a description.
   *
   * @param description without files and digest, which are filled in
   */
  public static BundleWriter of(BundleDescription description) {
    return new BundleWriter(description);
  }

  public BundleWriter weights(Map<String, Tensor> tensors) {
    return weights(TensorSource.of(tensors));
  }

  /** Written one tensor at a time. */
  public BundleWriter weights(TensorSource tensors) {
    return network(WeightsFormat.SAFETENSORS, file -> Safetensors.write(file, tensors));
  }

  /** A finished graph, which is copied. */
  public BundleWriter network(Path onnx) {
    return network(WeightsFormat.ONNX, file -> Files.copy(onnx, file));
  }

  /** For looking at: a confusion matrix, learning curves. */
  public BundleWriter picture(String name, byte[] bytes) {
    files.put(name, file -> Files.write(file, bytes));
    pictures.add(name);
    return this;
  }

  /** Whole or not at all; a bundle that stands there is replaced. */
  public ModelBundle write(Path directory) throws IOException {
    if (format == null) {
      throw new IllegalStateException("a bundle without weights or a network");
    }
    Path target = directory.toAbsolutePath();
    Files.createDirectories(target.getParent());
    // Unlike a temporary directory, as readable for others as the umask lets it be.
    Path fresh =
        Files.createDirectory(
            target.resolveSibling("." + target.getFileName() + "-new" + UUID.randomUUID()));
    try {
      BundleDescription whole = description.withFiles(format, pictures, written(fresh));
      whole = whole.withDigest(DescriptionFile.digest(whole));
      Files.write(fresh.resolve(ModelBundle.DESCRIPTION), DescriptionFile.text(whole));
      Directories.replace(target, fresh);
      return new ModelBundle(directory, directory, whole);
    } finally {
      Directories.delete(fresh);
    }
  }

  private Map<String, BundleFile> written(Path folder) throws IOException {
    Map<String, BundleFile> written = new LinkedHashMap<>();
    for (Map.Entry<String, Content> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      file.getValue().write(path);
      written.put(file.getKey(), BundleFile.of(path));
    }
    return written;
  }

  private BundleWriter network(WeightsFormat newFormat, Content content) {
    if (format != null) {
      throw new IllegalStateException("a second network for the same bundle");
    }
    format = newFormat;
    files.put(newFormat.fileName(), content);
    return this;
  }
}
