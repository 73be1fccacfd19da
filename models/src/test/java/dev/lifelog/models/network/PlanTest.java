package dev.lifelog.models.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.models.network.Layer.AveragePool;
import dev.lifelog.models.network.Layer.MaxPool;
import dev.lifelog.models.network.Layer.Rounding;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTest {

  @Test
  void parameters_publishedGoogLeNet_areTorchvisions() {
    Map<String, long[]> parameters = Architecture.GOOGLENET.plan(1000, 1.0, 224).parameters();

    assertThat(parameters).hasSize(287);
    assertThat(parameters.keySet())
        .startsWith("conv1.conv.weight", "conv1.bn.weight", "conv1.bn.bias")
        .endsWith("fc.weight", "fc.bias");
    assertThat(parameters.get("conv1.conv.weight")).containsExactly(64, 3, 7, 7);
    assertThat(parameters.get("conv3.bn.running_var")).containsExactly(192);
    assertThat(parameters.get("inception3a.branch2.1.conv.weight")).containsExactly(128, 96, 3, 3);
    assertThat(parameters.get("inception4e.branch4.1.conv.weight")).containsExactly(128, 528, 1, 1);
    assertThat(parameters.get("fc.weight")).containsExactly(1000, 1024);
    assertThat(trainable(parameters)).as("as torchvision counts them").isEqualTo(6_624_904);
  }

  @Test
  void parameters_publishedAlexNet_areTorchvisions() {
    Map<String, long[]> parameters = Architecture.ALEXNET.plan(1000, 1.0, 224).parameters();

    assertThat(parameters.keySet())
        .containsExactly(
            "features.0.weight",
            "features.0.bias",
            "features.3.weight",
            "features.3.bias",
            "features.6.weight",
            "features.6.bias",
            "features.8.weight",
            "features.8.bias",
            "features.10.weight",
            "features.10.bias",
            "classifier.1.weight",
            "classifier.1.bias",
            "classifier.4.weight",
            "classifier.4.bias",
            "classifier.6.weight",
            "classifier.6.bias");
    assertThat(parameters.get("classifier.1.weight")).containsExactly(4096, 9216);
    assertThat(trainable(parameters)).as("as torchvision counts them").isEqualTo(61_100_840);
  }

  @ParameterizedTest
  @EnumSource
  void parts_atEveryStage_areTheWhole(Architecture architecture) {
    Plan whole = architecture.plan(7, 0.5, 96);

    for (String stage : architecture.stages()) {
      Plan prefix = whole.through(stage);
      Plan suffix = whole.after(stage);
      Map<String, long[]> both = new LinkedHashMap<>(prefix.parameters());
      both.putAll(suffix.parameters());

      assertThat(both.keySet()).containsExactlyElementsOf(whole.parameters().keySet());
      assertThat(suffix.input()).isEqualTo(prefix.output());
      assertThat(suffix.output()).isEqualTo(whole.output());
    }
  }

  @ParameterizedTest
  @CsvSource({"GOOGLENET,1.0,1024", "ALEXNET,1.0,4096", "GOOGLENET,0.25,256", "ALEXNET,0.25,1024"})
  void featureStage_isFlatAndAsWideAsPublished(Architecture one, double width, int size) {
    assertThat(one.plan(9, width, 224).through(one.featureStage()).output())
        .isEqualTo(new FeatureShape(size, 0));
  }

  @Test
  void through_inception4e_isTheFrozenPartOfThePaper() {
    Plan prefix = Architecture.GOOGLENET.plan(1000, 1.0, 224).through("inception4e");

    assertThat(prefix.output()).isEqualTo(new FeatureShape(832, 14));
    assertThat(prefix.after("inception4d").parameters()).hasSize(6 * 5);
  }

  @Test
  void through_unknownStage_namesThoseThereAre() {
    assertThatThrownBy(() -> Architecture.ALEXNET.plan(5, 1.0, 224).through("inception4e"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no stage 'inception4e'; there are conv1, maxpool1, conv2, maxpool2, conv3, conv4,"
                + " conv5, maxpool5, avgpool, fc6, fc7, fc8");
  }

  @Test
  void plan_impossibleWidthOrInput_isRefused() {
    assertThatThrownBy(() -> Architecture.GOOGLENET.plan(5, 0, 224))
        .hasMessage("classes: 5, width: 0.0; at least 2 and (0, 2] expected");
    assertThatThrownBy(() -> Architecture.ALEXNET.plan(5, 1, 62))
        .hasMessageEndingWith(" cannot take an input of 256×2×2");
  }

  @ParameterizedTest
  @CsvSource({
    "3,2,0,CEILING,112,56",
    "3,2,0,FLOOR,112,55",
    "3,1,1,CEILING,7,7",
    "2,2,0,CEILING,1,1",
    "2,2,1,CEILING,3,2",
    "3,2,0,CEILING,2,1",
  })
  void maxPool_side_isAsTheEngineCounts(
      int kernel, int stride, int padding, Rounding rounding, int in, int out) {
    MaxPool pool = new MaxPool(kernel, stride, padding, rounding);

    assertThat(pool.after(new FeatureShape(4, in))).isEqualTo(new FeatureShape(4, out));
  }

  @Test
  void averagePool_cells_overlapOrRepeatToFit() {
    assertThat(AveragePool.matrix(4, 2)).containsExactly(.5f, .5f, 0, 0, 0, 0, .5f, .5f);
    assertThat(AveragePool.matrix(1, 2)).containsExactly(1, 1);
    assertThat(AveragePool.matrix(3, 2)).containsExactly(.5f, .5f, 0, 0, .5f, .5f);
  }

  private static long trainable(Map<String, long[]> parameters) {
    return parameters.entrySet().stream()
        .filter(parameter -> !parameter.getKey().contains("running"))
        .mapToLong(parameter -> Arrays.stream(parameter.getValue()).reduce(1, (a, b) -> a * b))
        .sum();
  }
}
