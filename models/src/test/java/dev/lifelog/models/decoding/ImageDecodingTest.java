package dev.lifelog.models.decoding;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ImageDecodingTest {
  private final ImageDecoding decoding = ImageDecoding.to(32, Fit.STRETCH);

  static Stream<Arguments> readable() {
    return Stream.of(
        arguments("jpeg", SamplePictures.jpeg()),
        arguments("png", SamplePictures.png()),
        arguments("png", SamplePictures.encoded("png", BufferedImage.TYPE_INT_ARGB, 64, 48)),
        arguments("png", SamplePictures.encoded("png", BufferedImage.TYPE_4BYTE_ABGR, 64, 48)),
        arguments("png", SamplePictures.encoded("png", BufferedImage.TYPE_BYTE_INDEXED, 64, 48)),
        arguments("gif", SamplePictures.encoded("gif", BufferedImage.TYPE_BYTE_INDEXED, 64, 48)),
        arguments("bmp", SamplePictures.encoded("bmp", BufferedImage.TYPE_INT_RGB, 64, 48)));
  }

  @ParameterizedTest
  @MethodSource("readable")
  void decode_everyReadableFormat_keepsLeftRedAndRightBlue(String format, byte[] bytes)
      throws ImageRefused {
    int[] rgb = decoding.decode(bytes).rgb();

    assertThat(decoding.header(bytes).format()).isEqualTo(format);
    assertThat(rgb).hasSize(32 * 32);
    assertThat(new Color(rgb[28 * 32 + 2])).satisfies(left -> near(left, Color.RED));
    assertThat(new Color(rgb[3 * 32 + 29])).satisfies(right -> near(right, Color.BLUE));
  }

  private static void near(Color actual, Color expected) {
    assertThat(actual.getRed()).isBetween(expected.getRed() - 40, expected.getRed() + 40);
    assertThat(actual.getBlue()).isBetween(expected.getBlue() - 40, expected.getBlue() + 40);
  }

  @ParameterizedTest
  @CsvSource({"jpg,10", "png,10", "png,11"})
  void decode_grey_keepsBrightnessAsStored(String format, int type) throws ImageRefused {
    BufferedImage grey = new BufferedImage(64, 64, type);
    int stored = type == BufferedImage.TYPE_BYTE_GRAY ? 100 : 100 * 257;
    for (int i = 0; i < 64 * 64; i++) {
      grey.getRaster().setSample(i % 64, i / 64, 0, stored);
    }

    int[] rgb = decoding.decode(SamplePictures.encoded(format, grey)).rgb();

    assertThat(new Color(rgb[16 * 32 + 16]).getGreen()).isBetween(98, 102);
  }

  @Test
  void decode_sixteenBitsAColour_keepsTheUpperEight() throws ImageRefused {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_USHORT);
    WritableRaster deep = model.createCompatibleWritableRaster(64, 64);
    for (int i = 0; i < 64 * 64; i++) {
      deep.setPixel(i % 64, i / 64, new int[] {0xC0FF, 0x4001, 0x80AA});
    }

    byte[] png = SamplePictures.encoded("png", new BufferedImage(model, deep, false, null));

    assertThat(decoding.decode(png).rgb()).containsOnly(0xC04080);
  }

  @Test
  void decode_animated_takesTheFirstPicture() throws ImageRefused {
    BufferedImage first = SamplePictures.drawn(BufferedImage.TYPE_BYTE_INDEXED, 64, 48);
    BufferedImage second = new BufferedImage(64, 48, BufferedImage.TYPE_BYTE_INDEXED);

    byte[] animated = SamplePictures.animated(first, second);

    assertThat(decoding.decode(animated).rgb())
        .isEqualTo(decoding.decode(SamplePictures.encoded("gif", first)).rgb());
  }

  @Test
  void decode_transparent_liesOnWhite() throws ImageRefused {
    BufferedImage clear = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
    BufferedImage half = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 64 * 64; i++) {
      half.setRGB(i % 64, i / 64, 0x80000000);
    }

    assertThat(decoding.decode(SamplePictures.encoded("png", clear)).rgb()).containsOnly(0xFFFFFF);
    assertThat(decoding.decode(SamplePictures.encoded("png", half)).rgb()[40] & 0xFF)
        .isBetween(126, 129);
  }

  @Test
  void decode_centreCrop_leavesTheSidesOut() throws ImageRefused {
    BufferedImage wide = new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 100 * 100; i++) {
      wide.setRGB(100 + i % 100, i / 100, 0xFFFFFF);
    }
    byte[] bytes = SamplePictures.encoded("png", wide);

    assertThat(ImageDecoding.to(32, Fit.CENTRE_CROP).decode(bytes).rgb()[16 * 32 + 1])
        .isEqualTo(0xFFFFFF);
    assertThat(decoding.decode(bytes).rgb()[16 * 32 + 1]).isEqualTo(0);
  }

  static Stream<Arguments> refused() {
    byte[] jpeg = SamplePictures.jpeg();
    byte[] png = SamplePictures.png();
    return Stream.of(
        arguments("empty", new byte[0]),
        arguments("not_an_image", "just a line of text".getBytes(US_ASCII)),
        arguments("not_an_image", new byte[] {1, 2, 3}),
        arguments("not_an_image", new byte[5_000]),
        arguments("truncated", Arrays.copyOf(jpeg, jpeg.length / 2)),
        arguments("truncated", Arrays.copyOf(jpeg, 100)),
        arguments("truncated", Arrays.copyOf(png, png.length / 2)),
        arguments("truncated", Arrays.copyOf(png, 18)),
        arguments("too_many_pixels", pngOfSize(50_000, 50_000)),
        arguments("too_many_pixels", jpegOfSize(50_000, 50_000)),
        arguments("too_small", SamplePictures.encoded("png", BufferedImage.TYPE_INT_RGB, 1, 1)),
        arguments("too_small", pngOfSize(-5, 100)),
        arguments("unsupported", "\0\0\0\030ftypheic\0\0\0\0".getBytes(US_ASCII)),
        arguments("unsupported", "RIFF\1\2\3\4WEBPVP8 ".getBytes(US_ASCII)),
        arguments("unsupported", "II*\0aaaaaaaaaaaa".getBytes(US_ASCII)),
        arguments("unsupported", jpegOfComponents(2)),
        arguments("corrupt", gifWithLargeFrame()));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void decode_unusable_saysWhy(String reasonCode, byte[] bytes) {
    ImageRefused refused = catchThrowableOfType(ImageRefused.class, () -> decoding.decode(bytes));

    assertThat(refused).isNotNull();
    assertThat(refused.reasonCode()).as(refused.getMessage()).isEqualTo(reasonCode);
    assertThat(refused.remedy()).isNotBlank();
  }

  @Test
  void decode_overTheLimits_namesTheLimit() {
    ImageDecoding strict = decoding.limits(10_000, 50_000);

    assertThat(catchThrowableOfType(ImageRefused.class, () -> strict.decode(new byte[10_001])))
        .hasMessage("more than the allowed 10000 bytes");
    assertThat(catchThrowableOfType(ImageRefused.class, () -> strict.decode(SamplePictures.jpeg())))
        .hasMessage("320×240 pixels, at most 50000 allowed");
  }

  @Test
  void read_missingFileOrDirectory_isUnreadable(@TempDir Path folder) {
    assertThat(
            catchThrowableOfType(
                ImageRefused.class, () -> decoding.read(folder.resolve("none.jpg"))))
        .hasMessage("the file does not exist")
        .extracting(ImageRefused::reason)
        .isEqualTo(RefusalReason.UNREADABLE);
    assertThat(catchThrowableOfType(ImageRefused.class, () -> decoding.read(folder)).reason())
        .isEqualTo(RefusalReason.UNREADABLE);
  }

  @Test
  void read_aboveTheByteLimit_stopsReading(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("large.jpg"), new byte[20_000]);

    assertThat(
            catchThrowableOfType(
                    ImageRefused.class, () -> decoding.limits(10_000, 1_000).read(file))
                .reason())
        .isEqualTo(RefusalReason.TOO_MANY_BYTES);
  }

  private static byte[] pngOfSize(int width, int height) {
    byte[] png = SamplePictures.png();
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    return png;
  }

  private static byte[] jpegOfSize(int width, int height) {
    byte[] jpeg = SamplePictures.jpeg();
    ByteBuffer.wrap(jpeg)
        .putShort(frame(jpeg) + 5, (short) height)
        .putShort(frame(jpeg) + 7, (short) width);
    return jpeg;
  }

  private static byte[] jpegOfComponents(int components) {
    byte[] jpeg = SamplePictures.jpeg();
    jpeg[frame(jpeg) + 9] = (byte) components;
    return jpeg;
  }

  private static int frame(byte[] jpeg) {
    for (int i = 0; i < jpeg.length; i++) {
      if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
        return i;
      }
    }
    throw new IllegalStateException("no frame header");
  }

  /** The screen says 64×48, the frame 60,000×60,000. */
  private static byte[] gifWithLargeFrame() {
    byte[] gif = SamplePictures.encoded("gif", BufferedImage.TYPE_BYTE_INDEXED, 64, 48);
    for (int i = 13; i < gif.length; i++) {
      boolean frame = gif[i] == 0x2C && gif[i + 5] == 64 && gif[i + 7] == 48;
      if (frame) {
        ByteBuffer.wrap(gif)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putShort(i + 5, (short) 60_000)
            .putShort(i + 7, (short) 60_000);
        return gif;
      }
    }
    throw new IllegalStateException("no frame");
  }
}
