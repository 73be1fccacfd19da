package dev.lifelog.synthetic.seed;

/** Seeds of parts from the seed of the whole, so that no part depends on the order of drawing. */
public final class Seed {
  private Seed() {}

  /** SplitMix64's finaliser over the seed and each part in turn: neighbours come out unrelated. */
  public static long mix(long seed, long... parts) {
    long mixed = seed;
    for (long part : parts) {
      mixed = scramble(mixed + 0x9E3779B97F4A7C15L * (part + 1));
    }
    return mixed;
  }

  private static long scramble(long value) {
    long x = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
