package dev.lifelog.core.collection;

import static dev.lifelog.core.problem.ProblemKind.IMAGE_FILE_DAMAGED;
import static dev.lifelog.core.problem.ProblemKind.IMAGE_FILE_EMPTY;

import dev.lifelog.core.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at the first and last bytes of an image: enough to tell one that was never written out. */
final class ImageFile {

  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] JPEG_END = {(byte) 0xFF, (byte) 0xD9};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
  private static final byte[] PNG_END = {'I', 'E', 'N', 'D'};

  /** Cameras may pad their files; an end further away than this is the thumbnail's. */
  private static final int TAIL = 512;

  private ImageFile() {}

  /**
   * What is wrong with a file.
   *
   * @param name of the file in the problem
   */
  static Optional<Problem> problem(Path path, String name) throws IOException {
    try (FileChannel file = FileChannel.open(path)) {
      long size = file.size();
      if (size == 0) {
        return Optional.of(
            new Problem(
                IMAGE_FILE_EMPTY, name, 0, "0 bytes", "the image file is empty", "Copy it again"));
      }
      byte[] head = bytes(file, 0, PNG.length);
      boolean jpeg = startsWith(head, JPEG);
      if (!jpeg && !startsWith(head, PNG)) {
        return damaged(name, size, "the file is neither JPEG nor PNG");
      }
      byte[] tail = bytes(file, Math.max(0, size - TAIL), TAIL);
      return contains(tail, jpeg ? JPEG_END : PNG_END)
          ? Optional.empty()
          : damaged(name, size, "the image file has no end, so it was cut off");
    }
  }

  private static Optional<Problem> damaged(String name, long size, String message) {
    return Optional.of(
        new Problem(IMAGE_FILE_DAMAGED, name, 0, size + " bytes", message, "Copy it again"));
  }

  private static byte[] bytes(FileChannel file, long position, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count);
    int read = 0;
    while (buffer.hasRemaining() && read >= 0) {
      read = file.read(buffer, position + buffer.position());
    }
    byte[] bytes = new byte[buffer.position()];
    buffer.flip().get(bytes);
    return bytes;
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return matches(bytes, 0, start);
  }

  private static boolean contains(byte[] bytes, byte[] part) {
    for (int i = bytes.length - part.length; i >= 0; i--) {
      if (matches(bytes, i, part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(byte[] bytes, int from, byte[] part) {
    if (bytes.length - from < part.length) {
      return false;
    }
    for (int i = 0; i < part.length; i++) {
      if (bytes[from + i] != part[i]) {
        return false;
      }
    }
    return true;
  }
}
