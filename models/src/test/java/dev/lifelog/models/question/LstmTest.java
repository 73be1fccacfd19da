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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The plain Java network says what the engine that trained it says. */
class LstmTest {
  private static final int CONCEPTS = 4;
  private static final Lexicon LEXICON = Lexicon.packed();
  private static final WordVectors WORDS =
      new WordVectors(
          LEXICON,
          new Neighbours(LEXICON, ConceptPhrases.packed(), List.of("bar", "car", "cafe", "sea")),
          List.of("coffe", "espresso", "zzxy", "the", "driv", "sea"));
  private static NDManager manager;
  private static QuestionNetwork network;
  private static QuestionNumbers numbers;

  @BeforeAll
  static void initialise() {
    manager = NativeEngine.newManager();
    network = new QuestionNetwork(WORDS.learnt().size() + 1, 5, 7, CONCEPTS);
    network.setInitializer(new NormalInitializer(0.7f), Parameter.Type.WEIGHT);
    network.setInitializer(new NormalInitializer(0.7f), Parameter.Type.BIAS);
    network.initialize(
        manager,
        DataType.FLOAT32,
        new Shape(1, 1),
        new Shape(1, 1, WORDS.dimensions()),
        new Shape(1, 1, 1));
    numbers = QuestionNumbers.of(network, WORDS, CONCEPTS);
  }

  @AfterAll
  static void close() {
    manager.close();
  }

  @Test
  void probabilities_paddedBatch_agreeWithTheEngine() {
    List<List<String>> questions =
        List.of(List.of("driv", "the", "zzxy", "pub", "sea"), List.of("beer", "zzxyqwrt"));
    int time = 5;
    long[] rows = new long[2 * time];
    float[] vectors = new float[2 * time * WORDS.dimensions()];
    float[] mask = new float[2 * time];
    for (int i = 0; i < 2; i++) {
      for (int t = 0; t < questions.get(i).size(); t++) {
        rows[i * time + t] = WORDS.row(questions.get(i).get(t));
        WORDS.copyVector(questions.get(i).get(t), vectors, (i * time + t) * WORDS.dimensions());
        mask[i * time + t] = 1;
      }
    }

    float[] engine =
        network
            .forward(
                new ParameterStore(manager, false),
                new NDList(
                    manager.create(rows, new Shape(2, time)),
                    manager.create(vectors, new Shape(2, time, WORDS.dimensions())),
                    manager.create(mask, new Shape(2, time, 1))),
                false)
            .singletonOrThrow()
            .neg()
            .exp()
            .add(1)
            .pow(-1)
            .toFloatArray();
    Lstm lstm = new Lstm(numbers.input(), CONCEPTS, numbers.weights());
    Words words = new Words(numbers.input().words());

    assertThat(lstm.probabilities(words.rows(questions.get(0))))
        .containsExactly(Arrays.copyOf(engine, CONCEPTS), within(1e-5f));
    assertThat(lstm.probabilities(words.rows(questions.get(1))))
        .containsExactly(Arrays.copyOfRange(engine, CONCEPTS, 2 * CONCEPTS), within(1e-5f));
  }

  @Test
  void probabilities_noWords_areZero() {
    assertThat(new Lstm(numbers.input(), CONCEPTS, numbers.weights()).probabilities(new int[0]))
        .containsOnly(0f);
  }

  @Test
  void constructor_weightsOfAnotherSize_areRefused() {
    QuestionInput larger = new QuestionInput(5, 8, numbers.input().words());

    assertThatThrownBy(() -> new Lstm(larger, CONCEPTS, numbers.weights()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lstm.weight_ih_l0 has the shape [28, 5], [32, 5] expected");
  }
}
