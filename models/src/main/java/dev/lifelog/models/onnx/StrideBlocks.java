package dev.lifelog.models.onnx;

import dev.lifelog.models.network.FeatureShape;
import dev.lifelog.models.network.Layer;

/**
 * A convolution that steps over a picture, as one that steps by one over blocks of its stride: what
 * a block holds becomes channels. The sums are the same numbers; but a picture has three channels,
 * which is little to load at a time, and blocks have twelve.
 *
 * @param stride side of a block in pixels
 * @param pixels side of the kernel in pixels
 * @param padding of the picture in pixels, on each side
 * @param kernel side of the kernel in blocks
 * @param before blocks of padding above and on the left
 * @param behind blocks of padding below and on the right
 */
record StrideBlocks(int stride, int pixels, int padding, int kernel, int before, int behind) {

  /** Larger blocks hold more zeros than pixels of the kernel. */
  private static final int LARGEST = 2;

  static boolean fit(Layer.Convolution layer, FeatureShape input) {
    int stride = layer.stride();
    return stride > 1 && stride <= LARGEST && input.side() % stride == 0 && layer.kernel() > stride;
  }

  static StrideBlocks of(Layer.Convolution layer) {
    int stride = layer.stride();
    int before = -Math.floorDiv(-layer.padding(), stride);
    int last = Math.floorDiv(layer.kernel() - 1 - layer.padding(), stride);
    return new StrideBlocks(
        stride, layer.kernel(), layer.padding(), before + last + 1, before, last);
  }

  /** Channel {@code (row · stride + column) · channels + c} is pixel (row, column) of a block. */
  FoldedWeights gathered(FoldedWeights weights) {
    int channels = Math.toIntExact(weights.shape()[1]);
    int area = stride * stride;
    long[] shape = {weights.outputs(), (long) area * channels, kernel, kernel};
    return new FoldedWeights(
        weights.name(), shape, () -> gather(weights.weights().get(), channels), weights.biases());
  }

  private float[] gather(float[] weights, int channels) {
    int ofOutput = channels * pixels * pixels;
    int gatheredOfOutput = channels * stride * stride * kernel * kernel;
    int lead = before * stride - padding;
    float[] gathered = new float[weights.length / ofOutput * gatheredOfOutput];
    for (int i = 0; i < weights.length; i++) {
      int inOutput = i % ofOutput;
      int channel = inOutput / (pixels * pixels);
      int row = inOutput / pixels % pixels + lead;
      int column = inOutput % pixels + lead;
      int ofBlock = (row % stride * stride + column % stride) * channels + channel;
      int at = (ofBlock * kernel + row / stride) * kernel + column / stride;
      gathered[i / ofOutput * gatheredOfOutput + at] = weights[i];
    }
    return gathered;
  }
}
