package dev.lifelog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

final class UsageTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ingset x|lifelog has no ingset. Did you mean ingest?",
        "zzzzzz|lifelog has no zzzzzz. See lifelog --help.",
        "zzzzzz --help|lifelog has no zzzzzz. See lifelog --help.",
        "cassandra strat --help|lifelog cassandra has no strat. Did you mean start?",
        "run t.xml --out r.csv --method best|Invalid value for option '--method': expected one of"
            + " [QUESTION, TEXT, FUSION, VISUAL] (case-insensitive) but was 'best'. See lifelog run --help.",
        "cassandra strat|lifelog cassandra has no strat. Did you mean start?",
        "cassandra start --prot 1|lifelog cassandra start has no --prot. Did you mean --port?",
        "cassandra start --port x|Invalid value for option '--port': 'x' is not an int. See lifelog"
            + " cassandra start --help.",
        "cassandra start --nodes 2|--nodes is 2, not 1 or 3. See lifelog cassandra start --help.",
        "cassandra start --port 99999|--port is 99999, not from 0 to 65535. See lifelog cassandra"
            + " start --help.",
        "cassandra|Missing required subcommand. See lifelog cassandra --help.",
        "ask|Missing required parameter: 'QUESTION'. See lifelog ask --help.",
        "ask coffee cup|lifelog ask has no cup. Quote what is more than one word. See lifelog ask"
            + " --help.",
        "ask cafe --top 0|--top is 0, not a number from 1 to 10000. See lifelog ask --help.",
        "evaluate run.csv|'Missing required argument (specify one of these): (--ground-truth=FILE |"
            + " --known-item=TOPICS). See lifelog evaluate --help.'",
        "sql x --serve|A statement, --file and --serve exclude one another. See lifelog sql --help.",
        "run t.xml --out r.csv --method visual --by spark|--by spark does not answer the method"
            + " visual. See lifelog run --help.",
        "model train --name scenes|Missing the collection to learn from. See lifelog model train"
            + " --help.",
        "collection generate --out x --size wide|Invalid value for option '--size': 'wide' is not"
            + " WIDTHxHEIGHT in pixels, as in 1024x768. See lifelog collection generate --help.",
      })
  void execute_wrongUsage_saysWhatAndExitsWith2(String arguments, String message) {
    Invocation call = Invocation.of(arguments.split(" "));

    assertThat(call.err()).isEqualTo("lifelog: " + message + "\n");
    assertThat(call.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(call.out()).isEmpty();
  }

  @Test
  void execute_noWord_exitsWith2() {
    Invocation call = Invocation.of();

    assertThat(call.err()).isEqualTo("lifelog: A word is missing. See lifelog --help.\n");
    assertThat(call.exit()).isEqualTo(ExitCode.USAGE);
  }

  static List<String> words() {
    List<String> words = new ArrayList<>();
    collect(Lifelog.commandLine(), "", words);
    return words;
  }

  private static void collect(CommandLine command, String prefix, List<String> words) {
    command
        .getSubcommands()
        .forEach(
            (name, word) -> {
              words.add(prefix + name);
              collect(word, prefix + name + " ", words);
            });
  }

  @ParameterizedTest
  @MethodSource("words")
  void help_ofEveryWord_explainsEachOfItsOptions(String word) {
    List<String> arguments = new ArrayList<>(List.of(word.split(" ")));
    arguments.add("--help");
    Invocation call = Invocation.of(arguments.toArray(String[]::new));

    assertThat(call.exit()).isZero();
    assertThat(call.out()).contains("Usage: lifelog " + word);
  }

  @Test
  void execute_missingFile_namesItWithoutStackTrace() {
    Path missing = directory.resolve("none.csv");
    Invocation call =
        Invocation.of("evaluate", "--ground-truth", missing.toString(), missing.toString());

    assertThat(call.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(call.err()).startsWith("lifelog: ").contains(missing.toString());
    assertThat(call.err().lines()).as("one line, no stack trace").hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--with place|\"place\" sets nothing. Write part=value, for instance place=Home",
        "--with plaice=Home|a question has no part \"plaice\"; the nearest is place. Its parts are"
            + " user, concept,",
        "--with user=u1 --without user|user is both set and left out. Leave out one of the two",
      })
  void ask_partsThatCannotBe_saysSoBeforeAnythingIsOpened(String options, String message) {
    List<String> arguments = new ArrayList<>(List.of("ask", "coffee"));
    arguments.addAll(List.of(options.split(" ")));
    Invocation call = Invocation.of(arguments.toArray(String[]::new));

    assertThat(call.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(call.err()).startsWith("lifelog: " + message);
    assertThat(call.err().lines()).as("one line, no stack trace").hasSize(1);
  }

  @Test
  void execute_verbose_showsTheStackTrace() {
    Path missing = directory.resolve("none.csv");
    Invocation call =
        Invocation.of(
            "evaluate", "--verbose", "--ground-truth", missing.toString(), missing.toString());

    assertThat(call.err()).contains("\tat dev.lifelog.");
  }

  @Test
  void execute_unknownSetting_isAnErrorWithRemedy() {
    Invocation call =
        Invocation.of("schema", "status", "--set", "ask.topp=3", "--dir", directory.toString());

    assertThat(call.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(call.err())
        .isEqualTo(
            "lifelog: Unknown setting 'ask.topp' in the command line (--set ask.topp)."
                + " Did you mean 'ask.top'?\n");
  }

  @Test
  void execute_nobodyListens_saysHowToStartANode() {
    Invocation call =
        Invocation.of(
            "ask", "cafe", "--contact-point", "127.0.0.1:1", "--dir", directory.toString());

    assertThat(call.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(call.err())
        .startsWith("lifelog: Cassandra does not answer at 127.0.0.1:1")
        .contains("bin/lifelog cassandra start");
  }
}
