package dev.lifelog.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads from a node's log why it ended. */
final class NodeLog {

  private static final int TAIL_BYTES = 256 * 1024;
  private static final int LINES = 4;
  private static final int LINE_LENGTH = 300;

  private final NodeFiles files;

  NodeLog(NodeFiles files) {
    this.files = files;
  }

  /** Forgets what earlier lives of the node said, so that a reason is always of the last one. */
  void turnOver() throws IOException {
    for (Path file : List.of(files.log(), files.output())) {
      if (Files.exists(file)) {
        Files.move(
            file,
            file.resolveSibling(file.getFileName() + ".before"),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** The last errors of its log, else what its JVM printed; empty where it ended without a word. */
  Optional<String> reason() {
    List<String> errors = errors(tail(files.log()));
    if (errors.isEmpty()) {
      errors =
          tail(files.output())
              .lines()
              // The JVM's own about deprecated methods, at each start.
              .filter(line -> !line.isBlank() && !line.startsWith("WARNING: "))
              .toList();
    }
    return errors.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.join("; ", errors.subList(Math.max(0, errors.size() - LINES), errors.size())));
  }

  /** What mends the failure of this reason. */
  String remedy(String reason) {
    if (containsAny(
        reason, "No space left on device", "FSDiskFullWriteError", "Insufficient disk space")) {
      return "The disk is full: free some space, or choose another folder with --dir";
    }
    if (containsAny(reason, "Address already in use", "in use by another process")) {
      return "A port was taken meanwhile: start again, or choose another with --port";
    }
    if (containsAny(reason, "OutOfMemoryError", "insufficient memory", "reserve enough space")) {
      return "Its memory did not suffice: give it a larger heap, or end other programs";
    }
    return "See " + files.log();
  }

  /** Each error with the exceptions below it, without their stack frames. */
  private static List<String> errors(String text) {
    List<String> errors = new ArrayList<>();
    boolean inError = false;
    for (String line : text.split("\n", -1)) {
      boolean begins = line.matches("(ERROR|WARN|INFO|DEBUG|TRACE) .*");
      inError = begins ? line.startsWith("ERROR") : inError;
      if (inError && !line.isBlank() && !line.startsWith("\t")) {
        String message = begins ? line.replaceFirst("^ERROR .*? - ", "") : line;
        errors.add(message.substring(0, Math.min(LINE_LENGTH, message.length())).strip());
      }
    }
    return errors;
  }

  private static boolean containsAny(String text, String... parts) {
    return List.of(parts).stream().anyMatch(text::contains);
  }

  private static String tail(Path file) {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long start = Math.max(0, in.length() - TAIL_BYTES);
      byte[] bytes = new byte[(int) (in.length() - start)];
      in.seek(start);
      in.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
