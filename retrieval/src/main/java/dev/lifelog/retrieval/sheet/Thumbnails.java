package dev.lifelog.retrieval.sheet;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Small copies of a collection's images as data URIs; an image that cannot be read has none. */
final class Thumbnails {

  private static final int WIDTH = 160;

  /**
   * Above this an image is a mistake or an attack, and decoding it would take the memory of the
   * whole page.
   */
  private static final long MOST_PIXELS = 100_000_000;

  private final Path root;
  private final Map<String, Optional<String>> made = new HashMap<>();

  Thumbnails(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  Optional<String> of(String path) {
    return made.computeIfAbsent(path, this::make);
  }

  private Optional<String> make(String path) {
    try {
      Path file = root.resolve(path).normalize();
      if (path.isBlank() || !file.startsWith(root) || !Files.isRegularFile(file)) {
        return Optional.empty();
      }
      return Optional.ofNullable(reduced(file)).map(Thumbnails::encode);
    } catch (IOException | RuntimeException e) {
      // The page shows a gap where a picture is damaged: its rank and time are worth seeing all the
      // same.
      return Optional.empty();
    }
  }

  private static @Nullable BufferedImage reduced(Path file) throws IOException {
    try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        return null;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
          return null;
        }
        ImageReadParam param = reader.getDefaultReadParam();
        // Twice the wanted width, so that the last step still has something to average.
        int step = Math.max(1, width / (2 * WIDTH));
        param.setSourceSubsampling(step, step, 0, 0);
        return scaled(reader.read(0, param), width, height);
      } finally {
        reader.dispose();
      }
    }
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    int thumbWidth = Math.min(WIDTH, width);
    int thumbHeight =
        Math.max(1, (int) Math.min(2L * WIDTH, Math.round((double) height * thumbWidth / width)));
    BufferedImage thumb = new BufferedImage(thumbWidth, thumbHeight, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = thumb.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, thumbWidth, thumbHeight, null);
    graphics.dispose();
    return thumb;
  }

  private static String encode(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "jpg", bytes)) {
        throw new IllegalStateException("no JPEG writer in this runtime");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
