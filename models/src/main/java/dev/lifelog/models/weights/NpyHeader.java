package dev.lifelog.models.weights;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The start of an array in NumPy's format, versions 1.0 to 3.0: a magic, a length, a dictionary
 * with type, order and shape written as Python would.
 */
final class NpyHeader {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int MAX_BYTES = 1 << 16;
  private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([^']{1,16})'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE =
      Pattern.compile("'shape'\\s*:\\s*\\(((?:\\s*\\d{1,12}\\s*,?){0,32})\\s*\\)");

  private NpyHeader() {}

  /** Reads it and leaves the stream at the first number. */
  static StoredTensor read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    byte[] magic = data.readNBytes(MAGIC.length);
    if (!Arrays.equals(magic, MAGIC)) {
      throw new IOException("is no NumPy array");
    }
    int version = data.readUnsignedByte();
    data.readUnsignedByte();
    int length =
        version == 1
            ? Short.toUnsignedInt(Short.reverseBytes(data.readShort()))
            : Integer.reverseBytes(data.readInt());
    if (version < 1 || version > 3 || length < 0 || length > MAX_BYTES) {
      throw new IOException("has a header of version " + version + " with " + length + " bytes");
    }
    return parse(new String(data.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static StoredTensor parse(String header) throws IOException {
    String descr = found(TYPE, header, "type");
    boolean fortran = found(ORDER, header, "order").equals("True");
    String[] sides = found(SHAPE, header, "shape").replace(" ", "").split(",", -1);
    long[] shape =
        Arrays.stream(sides).filter(side -> !side.isEmpty()).mapToLong(Long::parseLong).toArray();
    ByteOrder order = descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return fortran
        ? StoredTensor.columnMajor(type(descr), order, shape)
        : StoredTensor.rowMajor(type(descr), order, shape);
  }

  private static String found(Pattern pattern, String header, String what) throws IOException {
    Matcher matcher = pattern.matcher(header);
    if (!matcher.find()) {
      throw new IOException("has no " + what + " in its header");
    }
    return matcher.group(1);
  }

  private static ElementType type(String descr) throws IOException {
    return switch (descr.substring(1)) {
      case "f8" -> ElementType.FLOAT64;
      case "f4" -> ElementType.FLOAT32;
      case "f2" -> ElementType.FLOAT16;
      case "i8", "u8" -> ElementType.INTEGER64;
      case "i4", "u4" -> ElementType.INTEGER32;
      case "i2", "u2" -> ElementType.INTEGER16;
      case "i1", "u1", "b1" -> ElementType.INTEGER8;
      default -> throw new IOException("has the type " + descr + ", which holds no weights");
    };
  }
}
