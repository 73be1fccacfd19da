package dev.lifelog.models.decoding;

/** A file's bytes; reading past their end is a refusal, not a failure. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Bytes(byte[] array) {
  int length() {
    return array.length;
  }

  int big16(int at) throws ImageRefused {
    return unsigned(at) << 8 | unsigned(at + 1);
  }

  int little16(int at) throws ImageRefused {
    return unsigned(at + 1) << 8 | unsigned(at);
  }

  int big32(int at) throws ImageRefused {
    return big16(at) << 16 | big16(at + 2);
  }

  int little32(int at) throws ImageRefused {
    return little16(at + 2) << 16 | little16(at);
  }

  int unsigned(int at) throws ImageRefused {
    if (at >= array.length) {
      throw new ImageRefused(
          RefusalReason.TRUNCATED,
          "the file ends after " + array.length + " bytes, inside the header");
    }
    return Byte.toUnsignedInt(array[at]);
  }
}
