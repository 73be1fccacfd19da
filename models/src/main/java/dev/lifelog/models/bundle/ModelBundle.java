package dev.lifelog.models.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.lifelog.core.UserError;
import dev.lifelog.models.weights.Safetensors;
import dev.lifelog.models.weights.Tensor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * A trained network as a directory: {@code bundle.json} describes it, {@code weights.safetensors}
 * holds its numbers. An open bundle has been checked against its digests.
 */
public final class ModelBundle {
  /** Key of the figure that {@link #accuracy} returns. */
  public static final String ACCURACY = "accuracy";

  static final String DESCRIPTION = "bundle.json";
  static final String WEIGHTS = "weights.safetensors";
  private static final String RETRAIN = "Train the model again or copy the whole directory again";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path directory;
  private final BundleDescription description;

  private ModelBundle(Path directory, BundleDescription description) {
    this.directory = directory;
    this.description = description;
  }

  /**
   * Reads and checks a bundle.
   *
   * @throws UserError when it is missing, damaged or of a format that this program does not know
   */
  public static ModelBundle open(Path directory) {
    Path file = directory.resolve(DESCRIPTION);
    if (!Files.isRegularFile(file)) {
      throw UserError.of(
          "No model bundle in " + directory + ": " + DESCRIPTION + " is missing",
          "Name the directory that a training wrote, or train a model first");
    }
    BundleDescription description = description(file);
    if (!description.digest().equals(digest(description))) {
      throw UserError.of(
          file + " was changed after the bundle was written: its digest does not match", RETRAIN);
    }
    description.files().forEach((name, sha256) -> check(directory.resolve(name), sha256));
    return new ModelBundle(directory, description);
  }

  /**
   * Writes a bundle whole or not at all; one that stands there is replaced.
   *
   * @param description without files and digest, which are filled in here
   */
  public static ModelBundle write(
      Path directory, BundleDescription description, Map<String, Tensor> weights)
      throws IOException {
    Path target = directory.toAbsolutePath();
    Files.createDirectories(target.getParent());
    Path fresh = Files.createTempDirectory(target.getParent(), "." + target.getFileName() + "-new");
    try {
      Path weightsFile = fresh.resolve(WEIGHTS);
      Safetensors.write(weightsFile, weights);
      BundleDescription whole = description.withFiles(Map.of(WEIGHTS, Sha256.ofFile(weightsFile)));
      whole = whole.withDigest(digest(whole));
      Files.write(fresh.resolve(DESCRIPTION), JSON.writeValueAsBytes(whole));
      replace(target, fresh);
      return new ModelBundle(directory, whole);
    } finally {
      Directories.delete(fresh);
    }
  }

  public Path directory() {
    return directory;
  }

  public BundleDescription description() {
    return description;
  }

  public String digest() {
    return description.digest();
  }

  /** The one figure that a list of models shows: of pictures or questions held out of training. */
  public double accuracy() {
    return description.figures().getOrDefault(ACCURACY, Double.NaN);
  }

  /**
   * This bundle, known to be of a kind.
   *
   * @throws UserError when the bundle holds a model of the other kind
   */
  public ModelBundle require(ModelKind kind) {
    if (description.kind() != kind) {
      throw UserError.of(
          directory
              + " holds a model of kind "
              + description.kind().code()
              + ", not "
              + kind.code(),
          "Name the directory of a model of kind " + kind.code());
    }
    return this;
  }

  public Map<String, Tensor> weights() {
    try {
      return Safetensors.read(directory.resolve(WEIGHTS));
    } catch (IOException e) {
      throw damaged(directory.resolve(WEIGHTS), e);
    }
  }

  private static BundleDescription description(Path file) {
    try {
      JsonNode tree = JSON.readTree(Files.readAllBytes(file));
      int format = tree.path("format").asInt(-1);
      if (format != BundleDescription.FORMAT) {
        throw UserError.of(
            file
                + " has the bundle format "
                + tree.path("format").asText("(none)")
                + "; this version reads format "
                + BundleDescription.FORMAT,
            "Train the model again with this version, or use the version that wrote it");
      }
      return JSON.treeToValue(tree, BundleDescription.class);
    } catch (IOException | RuntimeException e) {
      if (e instanceof UserError known) {
        throw known;
      }
      throw damaged(file, e);
    }
  }

  private static void check(Path file, String sha256) {
    try {
      if (!file.normalize().startsWith(file.getParent()) || !Files.isRegularFile(file)) {
        throw UserError.of(file + " is missing from the model bundle", RETRAIN);
      }
      String actual = Sha256.ofFile(file);
      if (!actual.equals(sha256)) {
        throw UserError.of(
            file + " is damaged: SHA-256 " + actual + ", " + sha256 + " expected", RETRAIN);
      }
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  private static UserError damaged(Path file, Exception cause) {
    String why =
        cause instanceof JsonProcessingException json
            ? json.getOriginalMessage()
            : cause.getMessage();
    return UserError.of(file + " cannot be read: " + why, RETRAIN);
  }

  private static String digest(BundleDescription description) {
    try {
      byte[] text = JSON.writeValueAsBytes(description.withDigest(""));
      return Sha256.of(new String(text, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a description that cannot be written: " + description, e);
    }
  }

  private static void replace(Path target, Path fresh) throws IOException {
    Path old = target.resolveSibling(fresh.getFileName() + "-old");
    if (Files.exists(target)) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    Directories.delete(old);
  }
}
