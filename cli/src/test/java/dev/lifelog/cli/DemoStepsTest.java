package dev.lifelog.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoStepsTest {

  @TempDir private Path directory;

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final List<String> done = new ArrayList<>();

  @Test
  void once_sameInputs_keepsWhatIsThereAndSaysSo() throws Exception {
    steps().once("Drawing", "draw", "seed 7", () -> did("first"));
    steps().once("Drawing", "draw", "seed 7", () -> did("second"));
    steps().once("Drawing", "draw", "seed 8", () -> did("third"));

    assertThat(done).containsExactly("first", "third");
    assertThat(shown.toString(StandardCharsets.UTF_8).lines().toList().get(1))
        .as("the second run's line")
        .matches(" 1/3  Drawing +kept  first");
  }

  @Test
  void once_stepThatFails_isDoneAgain() {
    assertThatThrownBy(
            () ->
                steps()
                    .once(
                        "Drawing",
                        "draw",
                        "seed 7",
                        () -> {
                          throw new IllegalStateException("no room");
                        }))
        .hasMessage("no room");

    assertThat(DemoLedger.in(directory).outcome("draw", "seed 7")).isEmpty();
  }

  @Test
  void always_isDoneEveryTime() throws Exception {
    int first = steps().always("Node", () -> new DemoSteps.Made<>(1, did("one")));
    int second = steps().always("Node", () -> new DemoSteps.Made<>(2, did("two")));

    assertThat(List.of(first, second)).as("handed on").containsExactly(1, 2);
    assertThat(done).containsExactly("one", "two");
  }

  private String did(String what) {
    done.add(what);
    return what;
  }

  private DemoSteps steps() {
    return new DemoSteps(
        new PrintStream(shown, true, StandardCharsets.UTF_8), DemoLedger.in(directory), 3);
  }
}
