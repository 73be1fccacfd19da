package dev.lifelog.models.quantisation;

import dev.lifelog.core.UserError;
import dev.lifelog.models.labels.LabelledImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A picture file like those that a network will see.
 *
 * @param concepts that it shows; empty where nobody said
 */
public record CalibrationPicture(Path file, Set<String> concepts) {
  private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "gif", "bmp");

  public CalibrationPicture {
    concepts = Set.copyOf(concepts);
  }

  public static CalibrationPicture of(LabelledImage image) {
    return new CalibrationPicture(image.file(), image.concepts());
  }

  /** All pictures below a folder, without labels. */
  public static List<CalibrationPicture> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<CalibrationPicture> pictures =
          files
              .filter(CalibrationPicture::isPicture)
              .sorted()
              .map(file -> new CalibrationPicture(file, Set.of()))
              .toList();
      if (pictures.isEmpty()) {
        throw UserError.of(
            "There are no pictures in " + folder, "Name a collection or a folder of pictures");
      }
      return pictures;
    }
  }

  private static boolean isPicture(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)) && Files.isRegularFile(file);
  }
}
