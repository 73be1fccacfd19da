package dev.lifelog.models.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes come: a picture or a refusal, never anything else, and never a long wait. */
class ImageMutationTest {
  private static final int MUTATIONS = 500;

  private final ImageDecoding decoding =
      ImageDecoding.to(24, Fit.STRETCH).limits(1 << 20, 4_000_000);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void decode_mutatedPictures_decodesOrRefuses(long seed) {
    Random random = new Random(seed);
    List<byte[]> valid =
        List.of(
            SamplePictures.jpeg(),
            SamplePictures.png(),
            SamplePictures.encoded("gif", BufferedImage.TYPE_BYTE_INDEXED, 80, 60));
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          int refused = 0;
          for (int i = 0; i < MUTATIONS; i++) {
            refused += decodes(mutated(valid.get(i % valid.size()), random)) ? 0 : 1;
          }
          assertThat(refused).isBetween(MUTATIONS / 10, MUTATIONS);
        });
  }

  private boolean decodes(byte[] bytes) {
    try {
      assertThat(decoding.decode(bytes).rgb()).hasSize(24 * 24);
      return true;
    } catch (ImageRefused e) {
      assertThat(e.getMessage()).isNotBlank();
      return false;
    }
  }

  /**
   * A few bytes changed, mostly near the start where the structure is; cut; or a stretch doubled.
   */
  private static byte[] mutated(byte[] valid, Random random) {
    byte[] bytes = valid.clone();
    int reach = random.nextBoolean() ? Math.min(bytes.length, 700) : bytes.length;
    for (int i = random.nextInt(8); i >= 0; i--) {
      bytes[random.nextInt(reach)] = (byte) random.nextInt(256);
    }
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> doubled(bytes, random.nextInt(bytes.length));
      default -> bytes;
    };
  }

  private static byte[] doubled(byte[] bytes, int from) {
    byte[] longer = Arrays.copyOf(bytes, 2 * bytes.length - from);
    System.arraycopy(bytes, from, longer, bytes.length, bytes.length - from);
    return longer;
  }
}
