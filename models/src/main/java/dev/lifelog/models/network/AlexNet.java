package dev.lifelog.models.network;

import dev.lifelog.models.network.Layer.AveragePool;
import dev.lifelog.models.network.Layer.Convolution;
import dev.lifelog.models.network.Layer.Dropout;
import dev.lifelog.models.network.Layer.Flatten;
import dev.lifelog.models.network.Layer.Linear;
import dev.lifelog.models.network.Layer.MaxPool;
import dev.lifelog.models.network.Layer.Relu;
import dev.lifelog.models.network.Layer.Rounding;
import java.util.List;

/**
 * AlexNet as torchvision publishes weights for it: one tower, no local response normalisation, and
 * a pooling to 6×6 cells before the classifier, so that any input size fits the same weights.
 */
final class AlexNet {
  private static final int CELLS = 6;
  private static final double DROPOUT = 0.5;
  private static final Layer POOL = new MaxPool(3, 2, 0, Rounding.FLOOR);

  private AlexNet() {}

  static List<Stage> stages(int classes, Width width) {
    int conv1 = width.of(64);
    int conv2 = width.of(192);
    int conv3 = width.of(384);
    int conv4 = width.of(256);
    int hidden = width.of(4096);
    return List.of(
        Stage.of("conv1", new Convolution("features.0", 3, conv1, 11, 4, 2, null), new Relu()),
        Stage.of("maxpool1", POOL),
        Stage.of("conv2", new Convolution("features.3", conv1, conv2, 5, 1, 2, null), new Relu()),
        Stage.of("maxpool2", POOL),
        Stage.of("conv3", new Convolution("features.6", conv2, conv3, 3, 1, 1, null), new Relu()),
        Stage.of("conv4", new Convolution("features.8", conv3, conv4, 3, 1, 1, null), new Relu()),
        Stage.of("conv5", new Convolution("features.10", conv4, conv4, 3, 1, 1, null), new Relu()),
        Stage.of("maxpool5", POOL),
        Stage.of("avgpool", new AveragePool(CELLS), new Flatten()),
        hidden("fc6", "classifier.1", conv4 * CELLS * CELLS, hidden),
        hidden("fc7", "classifier.4", hidden, hidden),
        Stage.of("fc8", new Linear("classifier.6", hidden, classes)));
  }

  private static Stage hidden(String stage, String name, int in, int out) {
    return Stage.of(stage, new Dropout(DROPOUT), new Linear(name, in, out), new Relu());
  }
}
