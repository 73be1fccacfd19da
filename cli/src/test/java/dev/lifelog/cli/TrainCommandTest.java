package dev.lifelog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class TrainCommandTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --folder a --collection b | Choose one of --collection and --folder
          a --folder b | Choose one of the collection a and --folder
          --from-scratch a --base b | Choose one of --from-scratch and --base
          --folder a --mapping m.csv | --mapping changes the classes of a collection; rename the folders instead
          --folder a --freeze-through inception4e | --freeze-through inception4e needs a --base: random weights are worth nothing
          --folder a --base ./b --architecture alexnet | A base brings its own architecture and width; leave --architecture out
          --folder a --epochs 0 | --epochs 0 learns nothing; choose 1 or more
          --folder a --patience -1 | --patience -1 is below 0; choose 0 or more
          --folder a --split day | Invalid value for option '--split': 'day' is not moment or image
          --folder a --prefix-on-spark | --prefix-on-spark computes frozen stages; name the last with --freeze-through
          --folder a --base ./b --freeze-through inception4e --variants 0 --prefix-on-spark | --prefix-on-spark computes variants, and --variants 0 wants none
          --folder a --topics t | --topics is not for --kind image
          --kind question --epochs 3 | --epochs is not for --kind question
          --folder a --cache-size much | Invalid value for option '--cache-size': 'much' is not a size such as 500m or 4g
          """)
  void execute_optionsThatDoNotGoTogether_saysWhich(String options, String message) {
    Invocation call = Invocation.of(("model train --name n " + options).split(" "));

    assertThat(call.err()).isEqualTo("lifelog: " + message + ". See lifelog model train --help.\n");
    assertThat(call.exit()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void execute_questionsWithTheirOwnOptions_areTaken(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("questions.csv"), "no header");

    Invocation call =
        Invocation.of(
            "model train --kind question --name n --seed 3 --dir %s --out %s %s"
                .formatted(folder, folder.resolve("out"), file)
                .split(" "));

    assertThat(call.err()).contains("questions.csv, line 1");
    assertThat(call.exit()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void resume_isTheDefault_andCanBeRefused() {
    assertThat(pace().resumes()).isTrue();
    assertThat(pace("--resume").resumes()).isTrue();
    assertThat(pace("--no-resume").resumes()).isFalse();
  }

  @Test
  void bytes_endings() {
    TrainingPace.Bytes bytes = new TrainingPace.Bytes();

    assertThat(bytes.convert("512")).isEqualTo(512);
    assertThat(bytes.convert("500M")).isEqualTo(500L << 20);
    assertThat(bytes.convert("4gb")).isEqualTo(4L << 30);
  }

  private static TrainingPace pace(String... options) {
    TrainingPace pace = new TrainingPace();
    new CommandLine(
            CommandLine.Model.CommandSpec.create()
                .addMixin("p", CommandLine.Model.CommandSpec.forAnnotatedObject(pace)))
        .parseArgs(options);
    return pace;
  }
}
