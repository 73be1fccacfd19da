package dev.lifelog.models.labels;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.models.bundle.Sha256;
import dev.lifelog.models.decoding.ImageRefused;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A labelled picture that can be decoded.
 *
 * @param time that the name tells
 */
record PictureFile(
    Path file,
    SortedSet<String> concepts,
    String digest,
    Optional<LocalDateTime> time,
    long thumbprint) {

  /** Exactly one of both. */
  record Read(@Nullable PictureFile picture, @Nullable Problem problem) {}

  static Read read(Path file, SortedSet<String> concepts, Thumbprint thumbprint) {
    try {
      byte[] bytes = thumbprint.read(file);
      return new Read(
          new PictureFile(
              file,
              concepts,
              Sha256.of(bytes),
              FileTime.of(file.getFileName().toString()),
              thumbprint.of(bytes)),
          null);
    } catch (ImageRefused e) {
      return new Read(
          null,
          new Problem(
              ProblemKind.IMAGE_FILE_DAMAGED,
              file.toString(),
              0,
              String.join(", ", concepts),
              "a labelled picture cannot be read: " + e.getMessage(),
              e.remedy()));
    }
  }
}
