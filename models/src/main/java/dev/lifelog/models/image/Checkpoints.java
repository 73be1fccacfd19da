package dev.lifelog.models.image;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifelog.models.bundle.Sha256;
import dev.lifelog.models.weights.Safetensors;
import dev.lifelog.models.weights.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far a training has come, in a folder of its own: {@code state.json} names the files of the
 * last whole epoch and of the best one. It is moved into place when they are complete, so a kill at
 * any moment leaves either the last state or the one before.
 */
final class Checkpoints {
  private static final String STATE = "state.json";
  private static final String SUFFIX = ".safetensors";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final String key;

  /**
   * Of one training.
   *
   * @param key tells this training from any other: its pictures, settings and base
   */
  Checkpoints(Path folder, String key) {
    this.folder = folder;
    this.key = key;
  }

  /**
   * What {@code state.json} says.
   *
   * @param epoch the last whole one
   * @param steps of the optimiser so far
   * @param files name to SHA-256
   */
  record State(
      String key,
      int epoch,
      int steps,
      int bestEpoch,
      double bestLoss,
      List<EpochFigures> epochs,
      Map<String, String> files) {}

  /** A state and its numbers. */
  record Saved(State state, Map<String, Tensor> current, Map<String, Tensor> best) {}

  /** Writes a state; files of older ones are removed afterwards. */
  void save(int steps, List<EpochFigures> epochs, Map<String, Tensor> current, BestEpoch best)
      throws IOException {
    Files.createDirectories(folder);
    int epoch = epochs.get(epochs.size() - 1).epoch();
    Path currentFile = folder.resolve(current(epoch));
    Path bestFile = folder.resolve(best(best.epoch()));
    Safetensors.write(currentFile, current);
    if (best.epoch() == epoch || !Files.exists(bestFile)) {
      Safetensors.write(bestFile, best.tensors());
    }
    Map<String, String> files =
        Map.of(
            current(epoch), Sha256.ofFile(currentFile),
            best(best.epoch()), Sha256.ofFile(bestFile));
    State state =
        new State(key, epoch, steps, best.epoch(), best.loss(), List.copyOf(epochs), files);
    Path fresh = folder.resolve(STATE + ".new");
    Files.write(fresh, JSON.writeValueAsBytes(state));
    Files.move(fresh, folder.resolve(STATE), StandardCopyOption.ATOMIC_MOVE);
    removeAllBut(files.keySet());
  }

  /** The last state of this very training; one of another, or damaged, counts as none. */
  Optional<Saved> last() {
    try {
      State state = JSON.readValue(folder.resolve(STATE).toFile(), State.class);
      if (!state.key().equals(key)) {
        return Optional.empty();
      }
      for (Map.Entry<String, String> file : state.files().entrySet()) {
        if (!Sha256.ofFile(folder.resolve(file.getKey())).equals(file.getValue())) {
          return Optional.empty();
        }
      }
      return Optional.of(
          new Saved(
              state,
              Safetensors.read(folder.resolve(current(state.epoch()))),
              Safetensors.read(folder.resolve(best(state.bestEpoch())))));
    } catch (IOException noneOrDamaged) {
      return Optional.empty();
    }
  }

  /** Once the bundle stands, nothing is left to resume. */
  void clear() throws IOException {
    if (Files.isDirectory(folder)) {
      Files.deleteIfExists(folder.resolve(STATE));
      removeAllBut(Set.of());
      try (Stream<Path> left = Files.list(folder)) {
        if (left.findAny().isPresent()) {
          return;
        }
      }
      Files.delete(folder);
    }
  }

  private void removeAllBut(Set<String> names) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(SUFFIX) && !names.contains(name)) {
          Files.delete(file);
        }
      }
    }
  }

  private static String current(int epoch) {
    return "epoch-" + epoch + SUFFIX;
  }

  private static String best(int epoch) {
    return "best-" + epoch + SUFFIX;
  }
}
