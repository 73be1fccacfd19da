package dev.lifelog.models.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.NormalInitializer;
import dev.lifelog.models.bundle.QuestionInput;
import dev.lifelog.models.engine.NativeEngine;
import dev.lifelog.models.weights.StateDict;
import dev.lifelog.models.weights.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The plain Java network says what the engine that trained it says. */
class LstmTest {
  private static final QuestionInput INPUT =
      new QuestionInput(5, 7, List.of("a", "b", "c", "d", "e", "f"));
  private static final int CONCEPTS = 4;
  private static NDManager manager;
  private static QuestionNetwork network;
  private static Map<String, Tensor> weights;

  @BeforeAll
  static void initialise() {
    manager = NativeEngine.newManager();
    network = new QuestionNetwork(INPUT.words().size() + 1, 5, 7, CONCEPTS);
    network.setInitializer(new NormalInitializer(0.7f), Parameter.Type.WEIGHT);
    network.setInitializer(new NormalInitializer(0.7f), Parameter.Type.BIAS);
    network.initialize(manager, DataType.FLOAT32, new Shape(1, 1), new Shape(1, 1, 1));
    weights = StateDict.of(network.parameters());
  }

  @AfterAll
  static void close() {
    manager.close();
  }

  @Test
  void probabilities_paddedBatch_agreeWithTheEngine() {
    long[] words = {3, 1, 6, 0, 2, 5, 4, 0, 0, 0};
    float[] mask = {1, 1, 1, 1, 1, 1, 1, 0, 0, 0};

    float[] engine =
        network
            .forward(
                new ParameterStore(manager, false),
                new NDList(
                    manager.create(words, new Shape(2, 5)),
                    manager.create(mask, new Shape(2, 5, 1))),
                false)
            .singletonOrThrow()
            .neg()
            .exp()
            .add(1)
            .pow(-1)
            .toFloatArray();
    Lstm lstm = new Lstm(INPUT, CONCEPTS, weights);

    assertThat(lstm.probabilities(new int[] {3, 1, 6, 0, 2}))
        .containsExactly(Arrays.copyOf(engine, CONCEPTS), within(1e-5f));
    assertThat(lstm.probabilities(new int[] {5, 4}))
        .containsExactly(Arrays.copyOfRange(engine, CONCEPTS, 2 * CONCEPTS), within(1e-5f));
  }

  @Test
  void probabilities_noWords_areZero() {
    assertThat(new Lstm(INPUT, CONCEPTS, weights).probabilities(new int[0])).containsOnly(0f);
  }

  @Test
  void constructor_weightsOfAnotherSize_areRefused() {
    QuestionInput larger = new QuestionInput(5, 8, INPUT.words());

    assertThatThrownBy(() -> new Lstm(larger, CONCEPTS, weights))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lstm.weight_ih_l0 has the shape [28, 5], [32, 5] expected");
  }
}
