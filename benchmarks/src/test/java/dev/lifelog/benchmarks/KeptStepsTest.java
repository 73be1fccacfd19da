package dev.lifelog.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStepsTest {

  @TempDir private Path folder;

  @Test
  void once_again_keepsWhatIsThere() throws Exception {
    KeptSteps steps = steps();
    Path first = steps.once("net", part -> write(part, "one"));

    Path second = steps.once("net", part -> write(part, "two"));

    assertThat(second).isEqualTo(first);
    assertThat(second.resolve("file")).hasContent("one");
  }

  @Test
  void once_afterAFailure_beginsAgain() throws Exception {
    KeptSteps steps = steps();
    assertThatThrownBy(
            () ->
                steps.once(
                    "net",
                    part -> {
                      write(part, "half");
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(folder.resolve("net")).doesNotExist();

    Path done =
        steps.once(
            "net",
            part -> {
              assertThat(part).doesNotExist();
              write(part, "whole");
            });

    assertThat(done.resolve("file")).hasContent("whole");
  }

  private KeptSteps steps() {
    return new KeptSteps(
        folder, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
  }

  private static void write(Path part, String text) throws IOException {
    Files.createDirectories(part);
    Files.writeString(part.resolve("file"), text);
  }
}
