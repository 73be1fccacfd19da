package dev.lifelog.models.network;

import dev.lifelog.models.network.Layer.AveragePool;
import dev.lifelog.models.network.Layer.BatchNorm;
import dev.lifelog.models.network.Layer.Branches;
import dev.lifelog.models.network.Layer.Convolution;
import dev.lifelog.models.network.Layer.Dropout;
import dev.lifelog.models.network.Layer.Flatten;
import dev.lifelog.models.network.Layer.Linear;
import dev.lifelog.models.network.Layer.MaxPool;
import dev.lifelog.models.network.Layer.Relu;
import dev.lifelog.models.network.Layer.Rounding;
import java.util.ArrayList;
import java.util.List;

/**
 * GoogLeNet as torchvision publishes weights for it: batch normalisation in place of biases, a 3×3
 * kernel where the original has 5×5, pooling that rounds up, no auxiliary classifiers.
 */
final class GoogLeNet {
  /** What the published statistics were taken with; the usual 1e-5 shifts every logit. */
  private static final double EPSILON = 1e-3;

  private static final double DROPOUT = 0.2;

  private final Width width;
  private final List<Stage> stages = new ArrayList<>();
  private int channels = 3;

  private GoogLeNet(Width width) {
    this.width = width;
  }

  static List<Stage> stages(int classes, Width width) {
    GoogLeNet network = new GoogLeNet(width);
    network.convolution("conv1", 64, 7, 2);
    network.maxPool("maxpool1", 3);
    network.convolution("conv2", 64, 1, 1);
    network.convolution("conv3", 192, 3, 1);
    network.maxPool("maxpool2", 3);
    network.inception("inception3a", 64, 96, 128, 16, 32, 32);
    network.inception("inception3b", 128, 128, 192, 32, 96, 64);
    network.maxPool("maxpool3", 3);
    network.inception("inception4a", 192, 96, 208, 16, 48, 64);
    network.inception("inception4b", 160, 112, 224, 24, 64, 64);
    network.inception("inception4c", 128, 128, 256, 24, 64, 64);
    network.inception("inception4d", 112, 144, 288, 32, 64, 64);
    network.inception("inception4e", 256, 160, 320, 32, 128, 128);
    network.maxPool("maxpool4", 2);
    network.inception("inception5a", 256, 160, 320, 32, 128, 128);
    network.inception("inception5b", 384, 192, 384, 48, 128, 128);
    network.stages.add(Stage.of("avgpool", new AveragePool(1), new Flatten()));
    network.stages.add(
        Stage.of("fc", new Dropout(DROPOUT), new Linear("fc", network.channels, classes)));
    return network.stages;
  }

  private void convolution(String name, int out, int kernel, int stride) {
    stages.add(new Stage(name, normalised(name, channels, width.of(out), kernel, stride)));
    channels = width.of(out);
  }

  private void maxPool(String name, int kernel) {
    stages.add(Stage.of(name, new MaxPool(kernel, 2, 0, Rounding.CEILING)));
  }

  private void inception(
      String name, int one, int reduce3, int three, int reduce5, int five, int pooled) {
    List<Layer> branch1 = normalised(name + ".branch1", channels, width.of(one), 1, 1);
    List<Layer> branch2 = twice(name + ".branch2", width.of(reduce3), width.of(three));
    List<Layer> branch3 = twice(name + ".branch3", width.of(reduce5), width.of(five));
    List<Layer> branch4 = new ArrayList<>(List.of(new MaxPool(3, 1, 1, Rounding.CEILING)));
    branch4.addAll(normalised(name + ".branch4.1", channels, width.of(pooled), 1, 1));
    stages.add(Stage.of(name, new Branches(List.of(branch1, branch2, branch3, branch4))));
    channels = width.of(one) + width.of(three) + width.of(five) + width.of(pooled);
  }

  private List<Layer> twice(String name, int reduced, int out) {
    List<Layer> layers = new ArrayList<>(normalised(name + ".0", channels, reduced, 1, 1));
    layers.addAll(normalised(name + ".1", reduced, out, 3, 1));
    return layers;
  }

  private static List<Layer> normalised(String name, int in, int out, int kernel, int stride) {
    return List.of(
        new Convolution(
            name + ".conv",
            in,
            out,
            kernel,
            stride,
            kernel / 2,
            new BatchNorm(name + ".bn", EPSILON)),
        new Relu());
  }
}
