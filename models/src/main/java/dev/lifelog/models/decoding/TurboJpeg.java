package dev.lifelog.models.decoding;

import com.sun.jna.Native;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * JPEG by the system's libturbojpeg, which leaves out what a smaller picture does not show while it
 * decodes instead of afterwards. Never required: where the library is missing or switched off, or
 * fails its trial, the Java runtime's reader does the same more slowly.
 */
final class TurboJpeg {
  /** {@code -Dlifelog.decoding.turbojpeg=off} leaves the library alone. */
  static final String SETTING = "lifelog.decoding.turbojpeg";

  private static final Logger LOG = LoggerFactory.getLogger(TurboJpeg.class);

  static final @Nullable TurboJpeg INSTANCE =
      "off".equals(System.getProperty(SETTING)) ? null : probe();

  private final TurboJpegLibrary library;

  /** Idle decoders; threads beyond the cores make and free one for each picture. */
  private final BlockingQueue<TurboJpegDecoder> idle =
      new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

  private TurboJpeg(TurboJpegLibrary library) {
    this.library = library;
  }

  private static @Nullable TurboJpeg probe() {
    try {
      TurboJpeg turbo = new TurboJpeg(Native.load("libturbojpeg.so.0", TurboJpegLibrary.class));
      turbo.tryOut();
      return turbo;
    } catch (LinkageError | RuntimeException | IOException | ImageRefused e) {
      LOG.debug("JPEG is decoded by the Java runtime: {}", e.toString());
      return null;
    }
  }

  /** A library that is there can still be another version or another thing. */
  private void tryOut() throws IOException, ImageRefused {
    byte[] jpeg;
    try (InputStream in = TurboJpeg.class.getResourceAsStream("trial.jpg")) {
      jpeg = Objects.requireNonNull(in).readAllBytes();
    }
    JpegFrame frame = JpegSegments.read(new Bytes(jpeg));
    Samples samples = read(jpeg, frame, new Reduction(2, 2));
    int[] pixels = Resampling.square(samples, Window.whole(frame.width(), frame.height()), 2);
    if (redness(pixels[0]) < 100 || redness(pixels[1]) > -100) {
      throw new IllegalStateException("libturbojpeg decodes to other colours");
    }
  }

  private static int redness(int pixel) {
    return (pixel >> 16 & 0xFF) - (pixel & 0xFF);
  }

  /**
   * Decodes a picture whose header was found to be sound.
   *
   * @throws ImageRefused for pictures that end early or are damaged
   */
  Samples read(byte[] bytes, JpegFrame frame, Reduction reduction) throws ImageRefused {
    TurboJpegDecoder decoder = idle.poll();
    if (decoder == null) {
      decoder = new TurboJpegDecoder(library);
    }
    try {
      return decoder.read(bytes, frame, eighths(reduction));
    } finally {
      decoder.release(idle);
    }
  }

  /** Scaled by so many eighths the picture is still large enough. */
  private static int eighths(Reduction reduction) {
    return Math.max(1, Math.min(8, (int) Math.ceil(8 / reduction.both())));
  }
}
