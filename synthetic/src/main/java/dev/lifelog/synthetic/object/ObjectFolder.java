package dev.lifelog.synthetic.object;

import dev.lifelog.core.UserError;
import dev.lifelog.synthetic.GenerationProgress;
import dev.lifelog.synthetic.scene.JpegFile;
import dev.lifelog.synthetic.seed.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws a folder with a sub-folder of pictures for each class. The same settings give the same
 * bytes; more pictures of a class leave the first ones as they are.
 *
 * @param perClass pictures of each class, 1 to 100,000
 * @param size side in pixels, 32 to 2048
 */
public record ObjectFolder(int perClass, int size, long seed) {

  public ObjectFolder {
    within("pictures of each class", perClass, 1, 100_000);
    within("side in pixels", size, 32, 2048);
  }

  /**
   * Draws all classes; returns how many pictures.
   *
   * @param out empty or missing
   */
  public int draw(Path out, GenerationProgress progress) throws IOException {
    refuseFull(out);
    ObjectClass[] classes = ObjectClass.values();
    for (ObjectClass object : classes) {
      Files.createDirectories(out.resolve(object.label()));
    }
    int total = classes.length * perClass;
    var renderer = new ObjectRenderer(size);
    var done = new AtomicInteger();
    try {
      IntStream.range(0, total)
          .parallel()
          .forEach(
              i -> {
                write(renderer, out, classes[i / perClass], i % perClass);
                progress.images(done.incrementAndGet(), total);
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return total;
  }

  private void write(ObjectRenderer renderer, Path out, ObjectClass object, int number) {
    Path file = out.resolve(object.label()).resolve("%05d.jpg".formatted(number));
    try {
      JpegFile.write(renderer.render(object, Seed.mix(seed, number)), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuseFull(Path out) throws IOException {
    if (!Files.exists(out)) {
      return;
    }
    if (!Files.isDirectory(out)) {
      throw UserError.of(out + " is a file", "Name a directory that is empty or missing");
    }
    try (Stream<Path> entries = Files.list(out)) {
      if (entries.findAny().isPresent()) {
        throw UserError.of(
            out + " is not empty", "Name a directory that is empty or missing, or empty it");
      }
    }
  }

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw UserError.of(
          "Drawn objects cannot have " + value + " as their " + name,
          "Choose from " + least + " to " + most);
    }
  }
}
