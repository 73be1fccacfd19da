package dev.lifelog.models.network;

import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * GoogLeNet with batch normalisation, in the layout and with the parameter names that torchvision
 * publishes weights under ({@code inception3a.branch2.0.conv.weight}): no biases in convolutions, a
 * 3×3 kernel where the original has 5×5, pooling that rounds up.
 *
 * <p>Input (n, 3, size, size), any size from 32; output (n, classes) logits. A width below 1 keeps
 * the layout and narrows every layer, for small inputs and few images.
 */
public final class GoogLeNet {
  /** As {@link dev.lifelog.models.bundle.BundleDescription#architecture} names it. */
  public static final String ARCHITECTURE = "googlenet";

  /** What the published statistics were taken with; the usual 1e-5 shifts every logit. */
  private static final float EPSILON = 1e-3f;

  /** The share that the running statistics keep at each step (the engine counts it this way). */
  private static final float MOMENTUM = 0.9f;

  private static final float DROPOUT = 0.2f;

  private final double width;
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Block block;

  private GoogLeNet(int classes, double width) {
    this.width = width;
    this.block =
        new SequentialBlock()
            .add(convolution("conv1", scaled(64), 7, 2, 3))
            .add(maxPool(3, 2, 0))
            .add(convolution("conv2", scaled(64), 1, 1, 0))
            .add(convolution("conv3", scaled(192), 3, 1, 1))
            .add(maxPool(3, 2, 0))
            .add(inception("inception3a", 64, 96, 128, 16, 32, 32))
            .add(inception("inception3b", 128, 128, 192, 32, 96, 64))
            .add(maxPool(3, 2, 0))
            .add(inception("inception4a", 192, 96, 208, 16, 48, 64))
            .add(inception("inception4b", 160, 112, 224, 24, 64, 64))
            .add(inception("inception4c", 128, 128, 256, 24, 64, 64))
            .add(inception("inception4d", 112, 144, 288, 32, 64, 64))
            .add(inception("inception4e", 256, 160, 320, 32, 128, 128))
            .add(maxPool(2, 2, 0))
            .add(inception("inception5a", 256, 160, 320, 32, 128, 128))
            .add(inception("inception5b", 384, 192, 384, 48, 128, 128))
            .add(Pool.globalAvgPool2dBlock())
            .add(Dropout.builder().optRate(DROPOUT).build())
            .add(classifier(classes));
  }

  /**
   * A network without weights.
   *
   * @param width 1.0 for the published network; channel counts are rounded to multiples of 8
   */
  public static GoogLeNet of(int classes, double width) {
    if (classes < 2 || !(width > 0 && width <= 2)) {
      throw new IllegalArgumentException(
          "classes: " + classes + ", width: " + width + "; at least 2 and (0, 2] expected");
    }
    return new GoogLeNet(classes, width);
  }

  public Block block() {
    return block;
  }

  /** Every parameter under torchvision's name, running statistics included. */
  public Map<String, Parameter> parameters() {
    return Collections.unmodifiableMap(parameters);
  }

  private int scaled(int channels) {
    return width == 1.0 ? channels : Math.max(8, (int) Math.round(channels * width / 8) * 8);
  }

  private Block inception(
      String name, int one, int reduce3, int three, int reduce5, int five, int pooled) {
    Block branch1 = convolution(name + ".branch1", scaled(one), 1, 1, 0);
    Block branch2 =
        new SequentialBlock()
            .add(convolution(name + ".branch2.0", scaled(reduce3), 1, 1, 0))
            .add(convolution(name + ".branch2.1", scaled(three), 3, 1, 1));
    Block branch3 =
        new SequentialBlock()
            .add(convolution(name + ".branch3.0", scaled(reduce5), 1, 1, 0))
            .add(convolution(name + ".branch3.1", scaled(five), 3, 1, 1));
    Block branch4 =
        new SequentialBlock()
            .add(maxPool(3, 1, 1))
            .add(convolution(name + ".branch4.1", scaled(pooled), 1, 1, 0));
    return new ParallelBlock(
        outputs ->
            new NDList(
                NDArrays.concat(
                    new NDList(outputs.stream().map(NDList::singletonOrThrow).toList()), 1)),
        List.of(branch1, branch2, branch3, branch4));
  }

  private Block convolution(String name, int channels, int kernel, int stride, int padding) {
    Conv2d convolution =
        Conv2d.builder()
            .setFilters(channels)
            .setKernelShape(new Shape(kernel, kernel))
            .optStride(new Shape(stride, stride))
            .optPadding(new Shape(padding, padding))
            .optBias(false)
            .build();
    BatchNorm norm = BatchNorm.builder().optEpsilon(EPSILON).optMomentum(MOMENTUM).build();
    parameters.put(name + ".conv.weight", convolution.getParameters().get("weight"));
    parameters.put(name + ".bn.weight", norm.getParameters().get("gamma"));
    parameters.put(name + ".bn.bias", norm.getParameters().get("beta"));
    parameters.put(name + ".bn.running_mean", norm.getParameters().get("runningMean"));
    parameters.put(name + ".bn.running_var", norm.getParameters().get("runningVar"));
    return new SequentialBlock().add(convolution).add(norm).add(Activation::relu);
  }

  private Block classifier(int classes) {
    Linear linear = Linear.builder().setUnits(classes).build();
    parameters.put("fc.weight", linear.getParameters().get("weight"));
    parameters.put("fc.bias", linear.getParameters().get("bias"));
    return linear;
  }

  private static Block maxPool(int kernel, int stride, int padding) {
    return Pool.maxPool2dBlock(
        new Shape(kernel, kernel), new Shape(stride, stride), new Shape(padding, padding), true);
  }
}
