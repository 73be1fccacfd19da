package dev.lifelog.models.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import dev.lifelog.models.engine.NativeEngine;
import dev.lifelog.models.inference.Network;
import dev.lifelog.models.weights.StateDict;
import dev.lifelog.models.weights.Tensor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkBlockTest {
  private NDManager manager;

  @BeforeEach
  void open() {
    manager = NativeEngine.newManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  @ParameterizedTest
  @EnumSource
  void parameters_initialised_haveThePlansNamesAndShapes(Architecture architecture) {
    Plan plan = architecture.plan(10, 0.5, 64);

    Map<String, Tensor> tensors = StateDict.of(block(plan).parameters());

    assertThat(tensors.keySet()).containsExactlyElementsOf(plan.parameters().keySet());
    plan.parameters()
        .forEach((name, shape) -> assertThat(tensors.get(name).shape()).as(name).isEqualTo(shape));
  }

  @ParameterizedTest
  @CsvSource({
    "GOOGLENET,0.25,32",
    "GOOGLENET,0.5,75",
    "GOOGLENET,1.0,96",
    "ALEXNET,0.25,64",
    "ALEXNET,0.25,100",
    "ALEXNET,0.125,256",
    "ALEXNET,0.125,300",
  })
  void forward_everyStage_makesTheShapeOfThePlan(Architecture one, double width, int size) {
    Plan plan = one.plan(7, width, size);
    for (String stage : one.stages()) {
      Plan part = plan.through(stage);

      try (NDManager scope = manager.newSubManager()) {
        NDArray made = forward(block(part), scope.ones(part.input().batch(2)));

        assertThat(made.getShape()).as(stage).isEqualTo(part.output().batch(2));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"GOOGLENET,inception4e", "GOOGLENET,avgpool", "ALEXNET,conv5", "ALEXNET,fc7"})
  void forward_prefixThenSuffix_isTheWhole(Architecture one, String stage) {
    Plan plan = one.plan(5, 0.25, 64);
    NetworkBlock whole = block(plan);
    Map<String, Tensor> tensors = StateDict.of(whole.parameters());
    NetworkBlock prefix = block(plan.through(stage));
    NetworkBlock suffix = block(plan.after(stage));
    StateDict.loadPart(prefix.parameters(), tensors);
    StateDict.loadPart(suffix.parameters(), tensors);
    NDArray input = manager.randomUniform(-1, 1, plan.input().batch(2));

    NDArray parts = forward(suffix, forward(prefix, input));

    assertThat(parts.toFloatArray())
        .containsExactly(forward(whole, input).toFloatArray(), within(1e-6f));
  }

  @Test
  void averagePool_sizesThatDoNotDivide_areMeansOfTheirCells() {
    Plan pool =
        new Plan(new FeatureShape(1, 4), List.of(Stage.of("pool", new Layer.AveragePool(3))));
    NDArray input = manager.arange(16f).reshape(1, 1, 4, 4);

    assertThat(forward(block(pool), input).toFloatArray())
        .containsExactly(2.5f, 3.5f, 4.5f, 6.5f, 7.5f, 8.5f, 10.5f, 11.5f, 12.5f);
  }

  @ParameterizedTest
  @EnumSource
  void channelsLast_forward_agreesWithChannelsFirst(Architecture architecture) {
    NetworkBlock network = block(architecture.plan(5, 0.25, 80));
    NDArray last =
        manager.randomUniform(-1, 1, network.plan().input().batch(2)).reshape(2, 80, 80, 3);
    NDArray first = last.transpose(0, 3, 1, 2).toType(last.getDataType(), true);
    NDArray copied = manager.create(first.toFloatArray(), first.getShape());

    NDArray fast = forward(network, Network.channelsLast(manager, last.toFloatArray(), 2, 80));

    assertThat(fast.toFloatArray())
        .containsExactly(forward(network, copied).toFloatArray(), within(1e-4f));
  }

  private NetworkBlock block(Plan plan) {
    NetworkBlock block = NetworkBlock.of(plan);
    block.initialise(manager);
    return block;
  }

  private NDArray forward(NetworkBlock network, NDArray input) {
    return network
        .block()
        .forward(new ParameterStore(manager, false), new NDList(input), false)
        .singletonOrThrow();
  }
}
