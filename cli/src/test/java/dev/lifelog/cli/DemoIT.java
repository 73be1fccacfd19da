package dev.lifelog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code bin/lifelog demo} as a user runs it, on a setting so small that its answers are worth
 * little.
 */
final class DemoIT {

  private static final Path PROGRAM = Path.of("").toAbsolutePath().resolveSibling("bin/lifelog");
  private static final List<String> SMALL =
      List.of(
          "--users",
          "1",
          "--days",
          "3",
          "--images-per-day",
          "40",
          "--size",
          "160x120",
          "--epochs",
          "1");

  @TempDir private Path directory;

  @AfterEach
  void endWhatIsLeft() {
    processesOf(directory).forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void demo_twice_answersKeepsAndLeavesNoProcess() throws Exception {
    Result first = run("demo", SMALL);

    assertThat(first.exit).as(first.output).isZero();
    assertThat(first.output)
        .contains("12/12  Evaluation")
        .contains("lifelog ask \"coffee in a cafe\" --user u1 --top 5 --explain")
        .contains("understood")
        .contains("answers.html")
        .contains("No process is left running. To start the node again and ask:")
        .contains("bin/lifelog cassandra start --dir " + directory);
    assertThat(Files.readString(directory.resolve("answers.html"))).contains("data:image/jpeg");
    assertThat(processesOf(directory)).as("processes left").isEmpty();

    Result second = run("demo", SMALL);

    assertThat(second.exit).as(second.output).isZero();
    assertThat(second.output.lines().filter(line -> line.contains("  kept  ")))
        .as("kept steps of %s", second.output)
        .hasSize(7);
    assertThat(evaluation(second)).as("the same figures").isEqualTo(evaluation(first));
    assertThat(processesOf(directory)).as("processes left").isEmpty();

    askWithoutSpark();
  }

  /** The node is started by hand, as the demo's last lines say. */
  private void askWithoutSpark() throws Exception {
    assertThat(run("cassandra", List.of("start")).exit).isZero();
    try {
      Path loaded = directory.resolve("classes.log");
      Process ask =
          start(
              "-Xlog:class+load:file=" + loaded,
              "ask",
              List.of("coffee in a cafe", "--user", "u1", "--explain", "--format", "json"));
      Result answer = result(ask);

      assertThat(answer.exit).as(answer.output).isZero();
      JsonNode shape = new ObjectMapper().readTree(answer.output);
      assertThat(names(shape)).containsExactly("question", "results", "timing_ms", "explanation");
      assertThat(shape.get("question").get("user").asText()).isEqualTo("u1");
      assertThat(shape.get("question").get("concepts").isObject()).isTrue();
      assertThat(names(shape.get("results").get(0)))
          .contains("rank", "image_id", "user_id", "day", "local_time", "score", "concepts", "why");
      assertThat(Files.readString(loaded))
          .as("classes that ask loads")
          .contains("dev.lifelog.cli.AskCommand")
          .doesNotContain("org.apache.spark.");
    } finally {
      assertThat(run("cassandra", List.of("stop")).exit).isZero();
    }
    assertThat(processesOf(directory)).as("processes left").isEmpty();
  }

  @Test
  void demo_interrupted_leavesNoProcess() throws Exception {
    Process demo = start("", "demo", SMALL);
    Path output = directory.resolveSibling(directory.getFileName() + ".out");
    try {
      Awaitility.await("the node and the collection")
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(200))
          .until(() -> Files.readString(output).contains(" 3/12"));
      assertThat(processesOf(directory)).as("the demo and its node").hasSizeGreaterThan(1);

      new ProcessBuilder("kill", "-INT", String.valueOf(demo.pid())).start().waitFor();
      Result result = result(demo);

      assertThat(result.exit).as("ended by SIGINT").isEqualTo(130);
      assertThat(result.output)
          .contains("Stopped. What is finished is kept.")
          .contains("No process is left running.")
          .doesNotContain("\tat ");
      assertThat(processesOf(directory)).as("processes left").isEmpty();
    } finally {
      demo.destroyForcibly();
      Files.deleteIfExists(output);
    }
  }

  @Test
  void demo_folderWithSomebodysCollection_failsAndLeavesNoProcess() throws Exception {
    Path mine = Files.createDirectories(directory.resolve("collection"));
    Files.writeString(mine.resolve("precious"), "mine");

    Result result = run("demo", SMALL);

    assertThat(result.exit).isEqualTo(ExitCode.FAILED);
    assertThat(result.output)
        .contains("lifelog: " + mine + " is there and is not the demo's. Choose another --dir.");
    assertThat(mine.resolve("precious")).as("what was there").hasContent("mine");
    assertThat(processesOf(directory)).as("processes left").isEmpty();
  }

  private record Result(int exit, String output) {}

  private Result run(String word, List<String> arguments) throws Exception {
    return result(start("", word, arguments));
  }

  private Process start(String javaOptions, String word, List<String> arguments)
      throws IOException {
    // A build in the background of a shell ignores SIGINT, and so would all that it starts.
    List<String> command =
        new ArrayList<>(List.of("env", "--default-signal=INT", PROGRAM.toString(), word));
    command.addAll(arguments);
    command.addAll(List.of("--dir", directory.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LIFELOG_BUILD", "never");
    builder.environment().put("LIFELOG_JAVA_OPTS", javaOptions);
    return builder
        .redirectOutput(directory.resolveSibling(directory.getFileName() + ".out").toFile())
        .start();
  }

  private Result result(Process process) throws Exception {
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ends").isTrue();
    Path output = directory.resolveSibling(directory.getFileName() + ".out");
    return new Result(process.exitValue(), Files.readString(output));
  }

  private static String evaluation(Result demo) {
    int from = demo.output.indexOf("12/12");
    return demo.output.substring(
        demo.output.indexOf('\n', from), demo.output.indexOf("lifelog ask", from));
  }

  /** Whatever names the directory in its command line: the program and its nodes. */
  private static List<ProcessHandle> processesOf(Path directory) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(directory.toString()))
        .toList();
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
