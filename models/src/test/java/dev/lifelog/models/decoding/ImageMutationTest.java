package dev.lifelog.models.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes come: a picture or a refusal, never anything else, and never a long wait. */
class ImageMutationTest {
  private static final int MUTATIONS = 500;

  private static final ImageDecoding FASTEST =
      ImageDecoding.to(24, Fit.STRETCH).limits(1 << 20, 4_000_000);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void decode_mutatedPictures_decodesOrRefuses(long seed) {
    mutate(FASTEST, seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void decode_mutatedPicturesByTheRuntime_decodesOrRefuses(long seed) {
    mutate(FASTEST.portable(), seed);
  }

  private static void mutate(ImageDecoding decoding, long seed) {
    Random random = new Random(seed);
    List<byte[]> valid =
        List.of(
            SamplePictures.jpeg(),
            SampleJpegs.progressive(),
            SampleJpegs.adobeCmyk(),
            SampleJpegs.cmyk(),
            SamplePictures.png(),
            SamplePictures.encoded("png", BufferedImage.TYPE_BYTE_INDEXED, 64, 48),
            SamplePictures.encoded("bmp", BufferedImage.TYPE_INT_RGB, 40, 30),
            SamplePictures.encoded("gif", BufferedImage.TYPE_BYTE_INDEXED, 80, 60));
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          int refused = 0;
          for (int i = 0; i < MUTATIONS; i++) {
            refused += decodes(decoding, Mutation.of(valid.get(i % valid.size()), random)) ? 0 : 1;
          }
          assertThat(refused).isBetween(MUTATIONS / 10, MUTATIONS);
        });
  }

  private static boolean decodes(ImageDecoding decoding, byte[] bytes) {
    try {
      assertThat(decoding.decode(bytes).rgb()).hasSize(24 * 24);
      return true;
    } catch (ImageRefused e) {
      assertThat(e.getMessage()).isNotBlank();
      return false;
    }
  }
}
