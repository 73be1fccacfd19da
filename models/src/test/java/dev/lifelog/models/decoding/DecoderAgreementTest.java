package dev.lifelog.models.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The system's decoder and the runtime's show a network the same picture. */
class DecoderAgreementTest {
  private static final Path DEBIAN = Path.of("/usr/lib/x86_64-linux-gnu/libturbojpeg.so.0");

  @Test
  void isAccelerated_whereDebianHasTheLibrary_isTrue() {
    assumeTrue(Files.exists(DEBIAN), "there is no libturbojpeg");

    assertThat(ImageDecoding.isAccelerated()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1024, 768, 224, STRETCH",
    "1024, 768, 224, CENTRE_CROP",
    "1024, 768, 64, STRETCH",
    "1297, 971, 100, CENTRE_CROP",
    "333, 517, 224, STRETCH",
    "200, 200, 224, CENTRE_CROP"
  })
  void decode_byEither_differsLittle(int width, int height, int size, Fit fit) throws ImageRefused {
    assumeTrue(ImageDecoding.isAccelerated(), "there is no libturbojpeg");
    byte[] jpeg = SampleJpegs.photograph(width, height, 5);
    ImageDecoding decoding = ImageDecoding.to(size, fit);

    Decoded fast = decoding.decode(jpeg);
    Decoded portable = decoding.portable().decode(jpeg);

    long difference = 0;
    for (int i = 0; i < fast.rgb().length; i++) {
      for (int shift = 0; shift < 24; shift += 8) {
        int one = fast.rgb()[i] >> shift & 0xFF;
        int other = portable.rgb()[i] >> shift & 0xFF;
        difference += Math.abs(one - other);
      }
    }
    assertThat(difference / (3.0 * size * size)).isLessThan(4);
    assertThat(fast.quality().verdict()).isEqualTo(portable.quality().verdict());
    assertThat(Math.abs(fast.quality().brightness() - portable.quality().brightness()))
        .isLessThanOrEqualTo(1);
  }
}
