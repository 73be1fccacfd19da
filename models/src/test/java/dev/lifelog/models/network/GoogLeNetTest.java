package dev.lifelog.models.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import dev.lifelog.models.bundle.StateDict;
import dev.lifelog.models.bundle.Tensor;
import dev.lifelog.models.engine.NativeEngine;
import dev.lifelog.models.inference.Network;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoogLeNetTest {

  @Test
  void parameters_publishedWidth_areTorchvisions() {
    try (NDManager manager = NativeEngine.newManager()) {
      GoogLeNet network = GoogLeNet.of(1000, 1.0);
      Network.initialise(network.block(), manager, 224);

      Map<String, Tensor> tensors = StateDict.of(network.parameters());

      assertThat(tensors).hasSize(287);
      assertThat(tensors.get("conv1.conv.weight").shape()).containsExactly(64, 3, 7, 7);
      assertThat(tensors.get("conv3.bn.running_var").shape()).containsExactly(192);
      assertThat(tensors.get("inception3a.branch2.1.conv.weight").shape())
          .containsExactly(128, 96, 3, 3);
      assertThat(tensors.get("inception4e.branch4.1.conv.weight").shape())
          .containsExactly(128, 528, 1, 1);
      assertThat(tensors.get("inception5b.branch3.1.bn.bias").shape()).containsExactly(128);
      assertThat(tensors.get("fc.weight").shape()).containsExactly(1000, 1024);
      long trainable =
          tensors.entrySet().stream()
              .filter(tensor -> !tensor.getKey().contains("running"))
              .mapToLong(tensor -> tensor.getValue().values().length)
              .sum();
      assertThat(trainable).as("as torchvision counts them").isEqualTo(6_624_904);
    }
  }

  @ParameterizedTest
  @CsvSource({"0.25,32", "0.25,64", "0.5,75", "1.0,96"})
  void forward_anyWidthAndSize_givesOneLogitForEachClass(double width, int size) {
    try (NDManager manager = NativeEngine.newManager()) {
      GoogLeNet network = GoogLeNet.of(7, width);
      Network.initialise(network.block(), manager, size);
      NDArray input = manager.ones(new Shape(2, 3, size, size));

      NDArray logits =
          network
              .block()
              .forward(new ParameterStore(manager, false), new NDList(input), false)
              .singletonOrThrow();

      assertThat(logits.getShape()).isEqualTo(new Shape(2, 7));
    }
  }

  @Test
  void channelsLast_forward_agreesWithChannelsFirst() {
    try (NDManager manager = NativeEngine.newManager()) {
      GoogLeNet network = GoogLeNet.of(5, 0.25);
      Network.initialise(network.block(), manager, 32);
      NDArray last = manager.randomUniform(-1, 1, new Shape(2, 32, 32, 3));
      NDArray first = last.transpose(0, 3, 1, 2).toType(last.getDataType(), true);
      NDArray copied = manager.create(first.toFloatArray(), first.getShape());
      ParameterStore store = new ParameterStore(manager, false);

      float[] fast =
          network
              .block()
              .forward(
                  store,
                  new NDList(Network.channelsLast(manager, last.toFloatArray(), 2, 32)),
                  false)
              .get(0)
              .toFloatArray();
      float[] plain =
          network.block().forward(store, new NDList(copied), false).get(0).toFloatArray();

      assertThat(fast).containsExactly(plain, within(1e-4f));
    }
  }

  @Test
  void of_impossibleWidth_isRefused() {
    assertThatThrownBy(() -> GoogLeNet.of(5, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("classes: 5, width: 0.0; at least 2 and (0, 2] expected");
  }
}
