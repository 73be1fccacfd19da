package dev.lifelog.models.weights;

import java.nio.ByteBuffer;

/** How one number is stored. */
enum ElementType {
  FLOAT64(8) {
    @Override
    float read(ByteBuffer bytes) {
      return (float) bytes.getDouble();
    }
  },
  FLOAT32(4) {
    @Override
    float read(ByteBuffer bytes) {
      return bytes.getFloat();
    }
  },
  FLOAT16(2) {
    @Override
    float read(ByteBuffer bytes) {
      return half(bytes.getShort());
    }
  },
  /** The upper half of a FLOAT32. */
  BFLOAT16(2) {
    @Override
    float read(ByteBuffer bytes) {
      return Float.intBitsToFloat(bytes.getShort() << 16);
    }
  },
  /** Counters stand among weights; they are known by name and never read. */
  INTEGER64(8),
  INTEGER32(4),
  INTEGER16(2),
  INTEGER8(1);

  private final int bytes;

  ElementType(int bytes) {
    this.bytes = bytes;
  }

  int bytes() {
    return bytes;
  }

  boolean isFloating() {
    return compareTo(BFLOAT16) <= 0;
  }

  float read(ByteBuffer source) {
    throw new UnsupportedOperationException(this + " is no weight");
  }

  /** IEEE 754 binary16: 1 sign bit, 5 of the exponent (biased by 15), 10 of the fraction. */
  private static float half(short bits) {
    int exponent = bits >> 10 & 0x1F;
    int fraction = bits & 0x3FF;
    float magnitude;
    if (exponent == 0) {
      magnitude = Math.scalb((float) fraction, -24);
    } else if (exponent == 0x1F) {
      magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else {
      magnitude = Math.scalb((float) (fraction + 0x400), exponent - 25);
    }
    return bits < 0 ? -magnitude : magnitude;
  }
}
