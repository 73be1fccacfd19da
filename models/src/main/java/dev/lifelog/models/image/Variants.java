package dev.lifelog.models.image;

import dev.lifelog.models.bundle.ImageInput;
import dev.lifelog.models.decoding.Fit;
import dev.lifelog.models.decoding.ImageDecoding;
import dev.lifelog.models.inference.Normalisation;
import java.math.BigInteger;
import java.util.SplittableRandom;

/**
 * A network's input from a decoded picture: as it is, or one of endless variants. A variant depends
 * on the picture's own bytes, the seed and its number alone, so that other machines make the same.
 */
final class Variants {
  /** Decoded pictures are this much larger than the input, so that crops keep their detail. */
  private static final double RESERVE = 1.25;

  private static final int DIGEST_DIGITS = 16;
  private static final int HEXADECIMAL = 16;

  private final ImageInput input;
  private final long seed;
  private final Normalisation normalisation;
  private final Augmentation augmentation;
  private final ImageDecoding shrinking;

  Variants(ImageInput input, long seed) {
    this.input = input;
    this.seed = seed;
    this.normalisation = Normalisation.of(input);
    this.augmentation = new Augmentation(input.size(), normalisation);
    this.shrinking = ImageDecoding.to(input.size(), Fit.STRETCH);
  }

  /** How pictures are decoded before variants are made of them. */
  static ImageDecoding decoding(ImageInput input) {
    int side = larger(input.size());
    return input.fit() == Fit.STRETCH
        ? ImageDecoding.to(side, Fit.STRETCH)
        : ImageDecoding.cropping(side, Math.max(side, larger(input.resize())));
  }

  private static int larger(int pixels) {
    return (int) Math.round(pixels * RESERVE);
  }

  int size() {
    return input.size();
  }

  /** Of one input: rows, columns, colours. */
  int numbers() {
    return input.size() * input.size() * Normalisation.CHANNELS;
  }

  /** Writes a variant from {@code at} on. */
  void vary(Raster raster, String sha256, int variant, float[] out, int at) {
    long own = new BigInteger(sha256.substring(0, DIGEST_DIGITS), HEXADECIMAL).longValue();
    SplittableRandom random = new SplittableRandom((seed * 1_000_003 + variant) * 1_000_003 + own);
    augmentation.write(raster, random, out, at);
  }

  /** Writes the picture as it is from {@code at} on. */
  void plain(Raster raster, float[] out, int at) {
    normalisation.write(shrinking.shrink(raster.rgb(), raster.side()), out, at);
  }
}
