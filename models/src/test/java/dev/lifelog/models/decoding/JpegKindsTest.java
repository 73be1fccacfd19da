package dev.lifelog.models.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cameras, editors and printers make of JPEG, by every decoder that this machine has. */
class JpegKindsTest {
  private static final int SIZE = 32;
  private static final ImageDecoding FASTEST = ImageDecoding.to(SIZE, Fit.STRETCH);
  private static final List<ImageDecoding> DECODERS = List.of(FASTEST, FASTEST.portable());

  static Stream<Arguments> kinds() {
    return DECODERS.stream()
        .flatMap(
            decoding ->
                Stream.of(
                    arguments("baseline", decoding, SamplePictures.jpeg()),
                    arguments("progressive", decoding, SampleJpegs.progressive()),
                    arguments("cmyk", decoding, SampleJpegs.cmyk()),
                    arguments("adobe cmyk", decoding, SampleJpegs.adobeCmyk()),
                    arguments("adobe ycck", decoding, SampleJpegs.adobeYcck())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void decode_everyKind_keepsLeftRedAndRightBlue(String kind, ImageDecoding decoding, byte[] bytes)
      throws ImageRefused {
    int[] rgb = decoding.decode(bytes).rgb();

    assertThat(redness(rgb[28 * SIZE + 2])).as("left").isGreaterThan(180);
    assertThat(redness(rgb[3 * SIZE + 29])).as("right").isLessThan(-180);
  }

  private static int redness(int pixel) {
    return (pixel >> 16 & 0xFF) - (pixel & 0xFF);
  }

  private static int green(int pixel) {
    return pixel >> 8 & 0xFF;
  }

  static Stream<Arguments> orientations() {
    return IntStream.rangeClosed(1, 8)
        .boxed()
        .flatMap(
            orientation ->
                Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)
                    .map(order -> arguments(orientation, order)));
  }

  /** Stored red left and blue right with a white diagonal from the top left. */
  @ParameterizedTest
  @MethodSource("orientations")
  void decode_oriented_standsUpright(int orientation, ByteOrder order) throws ImageRefused {
    byte[] bytes = SampleJpegs.oriented(SamplePictures.jpeg(), orientation, order);

    Decoded decoded = FASTEST.decode(bytes);

    assertThat(decoded.header().orientation()).isEqualTo(orientation);
    int red =
        switch (orientation) {
          case 1, 4 -> SIZE / 2 * SIZE + 3;
          case 2, 3 -> SIZE / 2 * SIZE + SIZE - 4;
          case 5, 6 -> 3 * SIZE + SIZE / 2;
          default -> (SIZE - 4) * SIZE + SIZE / 2;
        };
    assertThat(redness(decoded.rgb()[red])).isGreaterThan(150);
    assertThat(redness(decoded.rgb()[SIZE * SIZE - SIZE - red])).isLessThan(-100);
    boolean falling = orientation == 1 || orientation == 3 || orientation == 5 || orientation == 7;
    assertThat(green(decoded.rgb()[falling ? 0 : SIZE - 1]))
        .as("the corner where the diagonal starts or ends")
        .isGreaterThan(green(decoded.rgb()[falling ? SIZE - 1 : 0]) + 10);
  }

  @Test
  void decode_damagedNotes_areTakenAsUpright() throws ImageRefused {
    for (int cut = 6; cut < 28; cut++) {
      byte[] body = Arrays.copyOf(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, -1}, cut);
      byte[] bytes = SampleJpegs.withSegment(SamplePictures.jpeg(), 0xE1, body);

      assertThat(FASTEST.decode(bytes).header().orientation()).isEqualTo(1);
    }
  }

  static Stream<Arguments> refused() {
    return DECODERS.stream()
        .flatMap(
            decoding ->
                Stream.of(
                    arguments("unsupported", "arithmetic coding", decoding, coded(0xC9)),
                    arguments("unsupported", "lossless or hierarchical", decoding, coded(0xC3)),
                    arguments("too_many_pixels", "in 12001 scans", decoding, ofManyScans()),
                    arguments("truncated", "ends early", decoding, half(SampleJpegs.progressive())),
                    arguments("truncated", "ends", decoding, half(SampleJpegs.cmyk()))));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void decode_whatIsNotRead_saysWhy(
      String code, String message, ImageDecoding decoding, byte[] bytes) {
    ImageRefused refused = catchThrowableOfType(ImageRefused.class, () -> decoding.decode(bytes));

    assertThat(refused).hasMessageContaining(message);
    assertThat(refused.reasonCode()).isEqualTo(code);
  }

  @Test
  void decode_outOfTime_isTooSlow() {
    ImageDecoding hurried = FASTEST.portable().timeLimit(Duration.ofNanos(1));

    ImageRefused refused =
        catchThrowableOfType(ImageRefused.class, () -> hurried.decode(SamplePictures.png()));

    assertThat(refused.reason()).isEqualTo(RefusalReason.TOO_SLOW);
  }

  private static byte[] coded(int marker) {
    byte[] jpeg = SamplePictures.jpeg();
    jpeg[SampleJpegs.frame(jpeg) + 1] = (byte) marker;
    return jpeg;
  }

  private static byte[] half(byte[] jpeg) {
    return Arrays.copyOf(jpeg, jpeg.length / 2);
  }

  /** A small file that asks for thousands of passes over its picture. */
  private static byte[] ofManyScans() {
    byte[] jpeg = SampleJpegs.progressive();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int scans = 0;
    for (int i = 0; i < jpeg.length; i++) {
      scans += jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xDA ? 1 : 0;
    }
    out.write(jpeg, 0, jpeg.length - 2);
    for (int i = scans; i <= 12_000; i++) {
      out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 0, 0});
    }
    return out.toByteArray();
  }
}
