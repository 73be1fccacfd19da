package dev.lifelog.models.decoding;

/** Which decoders read a picture. */
enum Readers {
  /** The system's own for JPEG where there is one. */
  FASTEST,
  /** The Java runtime's alone. */
  PORTABLE;

  Samples read(byte[] bytes, ImageHeader header, Reduction reduction, Deadline deadline)
      throws ImageRefused {
    if (header.format().equals("jpeg")) {
      JpegFrame frame = JpegSegments.read(new Bytes(bytes));
      frame.checkScans();
      TurboJpeg turbo = TurboJpeg.INSTANCE;
      if (this == FASTEST && turbo != null) {
        return turbo.read(bytes, frame, reduction);
      }
    }
    return RuntimeReader.read(bytes, header, reduction, deadline);
  }
}
