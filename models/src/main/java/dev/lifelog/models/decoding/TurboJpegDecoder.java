package dev.lifelog.models.decoding;

import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;

/** One native decoder with the memory it reads from and writes to; for one thread at a time. */
final class TurboJpegDecoder {
  /** Larger buffers, for unusual pictures, are not kept. */
  private static final int KEPT_BYTES = 8 << 20;

  private final TurboJpegLibrary library;
  private final Pointer handle;
  private ByteBuffer encoded = ByteBuffer.allocateDirect(0);
  private ByteBuffer decoded = ByteBuffer.allocateDirect(0);

  TurboJpegDecoder(TurboJpegLibrary library) {
    this.library = library;
    handle = Objects.requireNonNull(library.tjInitDecompress(), "no native decoder");
  }

  /**
   * Decodes at a part of the stored size.
   *
   * @param eighths 1 to 8
   */
  Samples read(byte[] bytes, JpegFrame frame, int eighths) throws ImageRefused {
    encoded = atLeast(encoded, bytes.length);
    encoded.clear().put(bytes).flip();
    NativeLong size = new NativeLong(bytes.length);
    checkSize(size, frame);
    int width = scaled(frame.width(), eighths);
    int height = scaled(frame.height(), eighths);
    int bands = frame.colour().bands();
    int length = Math.multiplyExact(Math.multiplyExact(width, height), bands);
    decoded = atLeast(decoded, length);
    int result =
        library.tjDecompress2(
            handle,
            encoded,
            size,
            decoded.clear(),
            width,
            width * bands,
            height,
            pixelFormat(bands),
            TurboJpegLibrary.TJFLAG_LIMITSCANS);
    if (result != 0) {
      check();
    }
    byte[] data = new byte[length];
    decoded.get(data);
    Samples.Grid grid = new Samples.Grid(8.0 / eighths, 0);
    return switch (bands) {
      case 1 -> new Samples(data, width, height, Colour.GREY, grid, grid);
      case 3 -> new Samples(data, width, height, Colour.RGB, grid, grid);
      default ->
          new Samples(
              Inks.toRgb(data, width * height, Colour.CMYK, frame.inverted()),
              width,
              height,
              Colour.RGB,
              grid,
              grid);
    };
  }

  /** The buffer has the size that our reading of the header asks for: the library must agree. */
  private void checkSize(NativeLong size, JpegFrame frame) throws ImageRefused {
    IntByReference width = new IntByReference();
    IntByReference height = new IntByReference();
    IntByReference unused = new IntByReference();
    int result = library.tjDecompressHeader3(handle, encoded, size, width, height, unused, unused);
    if (result != 0) {
      check();
    }
    if (width.getValue() != frame.width() || height.getValue() != frame.height()) {
      throw new ImageRefused(
          RefusalReason.CORRUPT, "two headers that disagree on the size of the picture");
    }
  }

  private void check() throws ImageRefused {
    String message = library.tjGetErrorStr2(handle);
    ImageRefused refusal = Warnings.refusal(message);
    if (refusal != null) {
      throw refusal;
    }
    if (library.tjGetErrorCode(handle) != TurboJpegLibrary.TJERR_WARNING) {
      throw new ImageRefused(RefusalReason.CORRUPT, "the picture cannot be decoded: " + message);
    }
  }

  private static int pixelFormat(int bands) {
    return switch (bands) {
      case 1 -> TurboJpegLibrary.TJPF_GRAY;
      case 3 -> TurboJpegLibrary.TJPF_RGB;
      default -> TurboJpegLibrary.TJPF_CMYK;
    };
  }

  private static int scaled(int side, int eighths) {
    return (side * eighths + 7) / 8;
  }

  private static ByteBuffer atLeast(ByteBuffer buffer, int length) {
    return buffer.capacity() >= length ? buffer : ByteBuffer.allocateDirect(length + length / 4);
  }

  /** Back to the idle ones, or freed when there are enough. */
  void release(BlockingQueue<TurboJpegDecoder> idle) {
    if (encoded.capacity() > KEPT_BYTES) {
      encoded = ByteBuffer.allocateDirect(0);
    }
    if (decoded.capacity() > KEPT_BYTES) {
      decoded = ByteBuffer.allocateDirect(0);
    }
    if (!idle.offer(this)) {
      library.tjDestroy(handle);
    }
  }
}
