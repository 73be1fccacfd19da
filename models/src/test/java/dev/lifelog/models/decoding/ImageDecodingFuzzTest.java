package dev.lifelog.models.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes and the decoder: a picture or a refusal with a remedy. */
class ImageDecodingFuzzTest {
  private static final ImageDecoding FASTEST =
      ImageDecoding.to(24, Fit.STRETCH).limits(1 << 20, 4_000_000).timeLimit(Duration.ofSeconds(5));
  private static final ImageDecoding PORTABLE = FASTEST.portable();

  static Stream<byte[]> seeds() {
    Random random = new Random(11);
    return Stream.of(
            SamplePictures.jpeg(),
            SampleJpegs.progressive(),
            SampleJpegs.adobeYcck(),
            SamplePictures.png(),
            SamplePictures.encoded("bmp", BufferedImage.TYPE_INT_RGB, 40, 30))
        .flatMap(
            valid ->
                Stream.concat(
                    Stream.of(valid), Stream.generate(() -> Mutation.of(valid, random)).limit(8)));
  }

  @MethodSource("seeds")
  @FuzzTest
  void decode_anyBytes_decodesOrRefuses(byte[] bytes) {
    decode(FASTEST, bytes);
    decode(PORTABLE, bytes);
  }

  private static void decode(ImageDecoding decoding, byte[] bytes) {
    try {
      assertThat(decoding.decode(bytes).rgb()).hasSize(24 * 24);
    } catch (ImageRefused e) {
      assertThat(e.remedy()).isNotBlank();
    }
  }
}
