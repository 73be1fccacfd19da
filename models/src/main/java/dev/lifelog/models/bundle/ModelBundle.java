package dev.lifelog.models.bundle;

import dev.lifelog.core.UserError;
import dev.lifelog.models.weights.Safetensors;
import dev.lifelog.models.weights.SafetensorsFile;
import dev.lifelog.models.weights.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A trained network as a directory or as one zip file: {@code bundle.json} describes it, {@code
 * weights.safetensors} or {@code network.onnx} holds its numbers. An open bundle has been checked
 * against its digests.
 */
public final class ModelBundle {
  /** Key of the figure that {@link #accuracy} returns. */
  public static final String ACCURACY = "accuracy";

  static final String DESCRIPTION = "bundle.json";
  static final String REPLACE = "Train the model again or copy the whole bundle again";

  private final Path location;
  private final Path directory;
  private final BundleDescription description;

  ModelBundle(Path location, Path directory, BundleDescription description) {
    this.location = location;
    this.directory = directory;
    this.description = description;
  }

  /**
   * Reads and checks a bundle; one file is unpacked once and kept as long as the JVM lives.
   *
   * @param location the directory or the zip file
   * @throws UserError when it is missing, damaged or of a format that this program does not know
   */
  public static ModelBundle open(Path location) {
    ModelBundle bundle = Files.isRegularFile(location) ? ofFile(location) : ofDirectory(location);
    BundleWeights.check(bundle);
    return bundle;
  }

  /**
   * What a bundle says of itself. Only the description is checked, so it takes no time.
   *
   * @throws UserError as {@link #open}
   */
  public static BundleDescription describe(Path location) {
    return Files.isRegularFile(location) ? ofText(location) : inDirectory(location);
  }

  private static ModelBundle ofDirectory(Path directory) {
    BundleDescription read = inDirectory(directory);
    read.files().forEach((name, expected) -> check(directory.resolve(name), expected));
    return new ModelBundle(directory, directory, read);
  }

  private static BundleDescription inDirectory(Path directory) {
    Path file = directory.resolve(DESCRIPTION);
    if (!Files.isRegularFile(file)) {
      throw UserError.of(
          "No model bundle in " + directory + ": " + DESCRIPTION + " is missing",
          "Name the directory that a training wrote, or train a model first");
    }
    try {
      return DescriptionFile.read(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw unreadable(file.toString(), e.getMessage());
    }
  }

  private static ModelBundle ofFile(Path zip) {
    BundleDescription read = ofText(zip);
    try {
      return new ModelBundle(zip, BundleArchive.unpacked(zip, read), read);
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(zip.toString(), e.getMessage());
    }
  }

  private static BundleDescription ofText(Path zip) {
    try {
      return DescriptionFile.read(BundleArchive.description(zip), zip + "!" + DESCRIPTION);
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(zip.toString(), e.getMessage());
    }
  }

  /**
   * Writes a bundle whole or not at all; one that stands there is replaced.
   *
   * @param description without files and digest, which are filled in
   */
  public static ModelBundle write(
      Path directory, BundleDescription description, Map<String, Tensor> weights)
      throws IOException {
    return BundleWriter.of(description).weights(weights).write(directory);
  }

  /** Writes it as one file, whole or not at all; one that stands there is replaced. */
  public void pack(Path zip) throws IOException {
    Path target = zip.toAbsolutePath();
    Files.createDirectories(target.getParent());
    Path fresh = Files.createTempFile(target.getParent(), "." + target.getFileName(), "-new");
    try {
      List<String> names = new ArrayList<>(List.of(DESCRIPTION));
      names.addAll(description.files().keySet());
      BundleArchive.write(fresh, directory, names);
      Files.move(
          fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** What was opened: a directory or a zip file. */
  public Path location() {
    return location;
  }

  /** Where its files lie. */
  public Path directory() {
    return directory;
  }

  public BundleDescription description() {
    return description;
  }

  public String digest() {
    return description.digest();
  }

  /**
   * The one figure that a list of models shows: of pictures or questions held out of training. Null
   * where nothing was measured, as after an import.
   */
  public @Nullable Double accuracy() {
    return description.figures().get(ACCURACY);
  }

  /**
   * This bundle, known to be of a kind.
   *
   * @throws UserError when the bundle holds a model of the other kind
   */
  public ModelBundle require(ModelKind kind) {
    if (description.kind() != kind) {
      throw UserError.of(
          location + " holds a model of kind " + description.kind().code() + ", not " + kind.code(),
          "Name the directory of a model of kind " + kind.code());
    }
    return this;
  }

  /** The file that holds the network, as {@link BundleDescription#weights} says. */
  public Path weightsFile() {
    return directory.resolve(description.weightsFile());
  }

  /** The numbers, one tensor at a time; the caller closes it. */
  public SafetensorsFile tensors() {
    requireTensors();
    try {
      return SafetensorsFile.open(weightsFile());
    } catch (IOException e) {
      throw unreadable(weightsFile().toString(), e.getMessage());
    }
  }

  /** All numbers at once. */
  public Map<String, Tensor> weights() {
    requireTensors();
    try {
      return Safetensors.read(weightsFile());
    } catch (IOException e) {
      throw unreadable(weightsFile().toString(), e.getMessage());
    }
  }

  private void requireTensors() {
    if (description.weights() != WeightsFormat.SAFETENSORS) {
      throw UserError.of(
          location + " holds a finished graph (" + description.weightsFile() + "), no weights",
          "Take the model that it was made from");
    }
  }

  private static void check(Path file, BundleFile expected) {
    try {
      expected.check(file);
    } catch (IOException e) {
      throw UserError.of(file + " " + e.getMessage(), REPLACE);
    }
  }

  static UserError unreadable(String where, String why) {
    return UserError.of(where + " cannot be read: " + why, REPLACE);
  }
}
