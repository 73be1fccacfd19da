package dev.lifelog.models.decoding;

import java.util.Arrays;
import java.util.Random;

/** Damage as disks, cables, editors and attackers do it. */
final class Mutation {
  /** Where the structure of a picture is. */
  private static final int HEADER = 700;

  private Mutation() {}

  static byte[] of(byte[] valid, Random random) {
    byte[] bytes = valid.clone();
    return switch (random.nextInt(7)) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> spliced(bytes, random);
      case 2 -> flipped(bytes, bytes.length, random);
      case 3, 4 -> flipped(bytes, HEADER, random);
      case 5 -> replaced(bytes, HEADER, random);
      default -> replaced(bytes, bytes.length, random);
    };
  }

  private static byte[] flipped(byte[] bytes, int reach, Random random) {
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes[random.nextInt(Math.min(reach, bytes.length))] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static byte[] replaced(byte[] bytes, int reach, Random random) {
    for (int i = random.nextInt(8); i >= 0; i--) {
      int at = random.nextInt(Math.min(reach, bytes.length));
      bytes[at] = (byte) (random.nextInt(3) == 0 ? 0xFF : random.nextInt(256));
    }
    return bytes;
  }

  /** A stretch is left out or comes twice: segments and scans where none belong. */
  private static byte[] spliced(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length);
    int back = random.nextInt(bytes.length);
    byte[] spliced = Arrays.copyOf(bytes, from + bytes.length - back);
    System.arraycopy(bytes, back, spliced, from, bytes.length - back);
    return spliced;
  }
}
