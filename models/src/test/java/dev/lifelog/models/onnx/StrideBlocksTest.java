package dev.lifelog.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lifelog.models.network.FeatureShape;
import dev.lifelog.models.network.Layer.Convolution;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside a convolution that is counted out pixel by pixel. */
class StrideBlocksTest {
  private static final int CHANNELS = 3;
  private static final int OUTPUTS = 2;
  private final Random random = new Random(11);

  @ParameterizedTest
  @CsvSource({"7, 2, 3, 12", "3, 2, 1, 8", "5, 2, 2, 16", "4, 2, 1, 10", "3, 2, 0, 6"})
  void gathered_overBlocks_sumsTheSame(int kernel, int stride, int padding, int side) {
    Convolution layer = new Convolution("conv", CHANNELS, OUTPUTS, kernel, stride, padding, null);
    float[] weights = noise(OUTPUTS * CHANNELS * kernel * kernel);
    FoldedWeights folded =
        new FoldedWeights(
            "conv",
            new long[] {OUTPUTS, CHANNELS, kernel, kernel},
            () -> weights,
            () -> new float[OUTPUTS]);
    float[] picture = noise(CHANNELS * side * side);
    StrideBlocks blocks = StrideBlocks.of(layer);

    FoldedWeights gathered = blocks.gathered(folded);

    int ofBlocks = CHANNELS * stride * stride;
    assertThat(gathered.shape())
        .containsExactly(OUTPUTS, ofBlocks, blocks.kernel(), blocks.kernel());
    int made = layer.after(new FeatureShape(CHANNELS, side)).side();
    assertThat(
            convolve(
                blocks(picture, side, stride),
                ofBlocks,
                side / stride,
                gathered.weights().get(),
                blocks.kernel(),
                1,
                blocks.before(),
                made))
        .containsExactly(
            convolve(picture, CHANNELS, side, weights, kernel, stride, padding, made),
            within(1e-4f));
  }

  @Test
  void fit_whatTheyCannotDo_staysAsItIs() {
    Convolution stem = new Convolution("conv", 3, 64, 7, 2, 3, null);
    assertThat(StrideBlocks.fit(stem, new FeatureShape(3, 224))).isTrue();
    assertThat(StrideBlocks.fit(stem, new FeatureShape(3, 75))).isFalse();
    Convolution wide = new Convolution("conv", 3, 64, 11, 4, 2, null);
    assertThat(StrideBlocks.fit(wide, new FeatureShape(3, 224))).isFalse();
    Convolution single = new Convolution("conv", 3, 64, 3, 1, 1, null);
    assertThat(StrideBlocks.fit(single, new FeatureShape(3, 224))).isFalse();
  }

  /** As ONNX' SpaceToDepth. */
  private static float[] blocks(float[] picture, int side, int stride) {
    float[] blocks = new float[picture.length];
    int less = side / stride;
    for (int i = 0; i < picture.length; i++) {
      int channel = i / (side * side);
      int row = i / side % side;
      int column = i % side;
      int of = (row % stride * stride + column % stride) * CHANNELS + channel;
      blocks[(of * less + row / stride) * less + column / stride] = picture[i];
    }
    return blocks;
  }

  private static float[] convolve(
      float[] picture,
      int channels,
      int side,
      float[] weights,
      int kernel,
      int stride,
      int before,
      int made) {
    float[] sums = new float[OUTPUTS * made * made];
    for (int i = 0; i < sums.length; i++) {
      int output = i / (made * made);
      int top = i / made % made * stride - before;
      int left = i % made * stride - before;
      for (int w = 0; w < channels * kernel * kernel; w++) {
        int row = top + w / kernel % kernel;
        int column = left + w % kernel;
        if (row >= 0 && row < side && column >= 0 && column < side) {
          sums[i] +=
              weights[output * channels * kernel * kernel + w]
                  * picture[(w / (kernel * kernel) * side + row) * side + column];
        }
      }
    }
    return sums;
  }

  private float[] noise(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
