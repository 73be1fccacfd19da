package dev.lifelog.models.decoding;

import com.sun.jna.Library;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.nio.ByteBuffer;

/** What is used of the TurboJPEG API, version 2.0 and later; buffers are direct ones. */
interface TurboJpegLibrary extends Library {
  int TJPF_RGB = 0;
  int TJPF_GRAY = 6;
  int TJPF_CMYK = 11;

  /** Refuses what would make many hundred passes over the picture. */
  int TJFLAG_LIMITSCANS = 32_768;

  int TJERR_WARNING = 0;

  Pointer tjInitDecompress();

  int tjDecompressHeader3(
      Pointer handle,
      ByteBuffer jpeg,
      NativeLong size,
      IntByReference width,
      IntByReference height,
      IntByReference subsampling,
      IntByReference colourSpace);

  int tjDecompress2(
      Pointer handle,
      ByteBuffer jpeg,
      NativeLong size,
      ByteBuffer into,
      int width,
      int pitch,
      int height,
      int pixelFormat,
      int flags);

  int tjGetErrorCode(Pointer handle);

  String tjGetErrorStr2(Pointer handle);

  int tjDestroy(Pointer handle);
}
