package dev.lifelog.models.decoding;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/** A file's bytes as the runtime's readers take them, until the time is up. */
final class PictureStream extends ImageInputStreamImpl {
  private final byte[] bytes;
  private final Deadline deadline;

  PictureStream(byte[] bytes, Deadline deadline) {
    this.bytes = bytes;
    this.deadline = deadline;
  }

  @Override
  public int read() throws IOException {
    bitOffset = 0;
    return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (deadline.passed()) {
      throw new IOException("out of time");
    }
    bitOffset = 0;
    if (streamPos >= bytes.length) {
      return length == 0 ? 0 : -1;
    }
    int count = (int) Math.min(length, bytes.length - streamPos);
    System.arraycopy(bytes, (int) streamPos, into, offset, count);
    streamPos += count;
    return count;
  }

  @Override
  public long length() {
    return bytes.length;
  }
}
