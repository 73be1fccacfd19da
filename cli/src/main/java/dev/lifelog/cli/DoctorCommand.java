package dev.lifelog.cli;

import dev.lifelog.cli.doctor.Check;
import dev.lifelog.cli.doctor.Checkup;
import dev.lifelog.core.text.TextTable;
import dev.lifelog.spark.jobs.command.Json;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at the surroundings and says what to do about them. */
@Command(
    mixinStandardHelpOptions = true,
    name = "doctor",
    description = {
      "Looks at Java and its options, disk, native libraries, settings, Cassandra, schema,"
          + " replication and clocks, and says what to do. Changes nothing. Exit code 1 where"
          + " something prevents work.",
      "As JSON: {\"passed\": true, \"checks\": [{\"check\", \"state\": \"ok|warning|failed\","
          + " \"found\", \"remedy\"}]}."
    })
final class DoctorCommand implements Callable<Integer> {

  enum Format {
    TABLE,
    JSON
  }

  private final GlobalOptions options;

  @Option(
      names = "--training",
      description = "Also load what trainings need; the first time it unpacks some 350 MB.")
  private boolean training;

  @Option(
      names = "--format",
      paramLabel = "table|json",
      defaultValue = "table",
      description = "Default: table.")
  private Format format = Format.TABLE;

  @Spec private CommandSpec spec;

  DoctorCommand(GlobalOptions options) {
    this.options = options;
  }

  @Override
  public Integer call() {
    Checkup checkup =
        Checkup.of(options.home().root(), options.settingsProblems(), options::settings);
    if (training) {
      Training.engine();
      checkup.training();
    }
    if (format == Format.JSON) {
      spec.commandLine().getOut().println(Json.of(asMap(checkup)));
    } else {
      print(checkup.checks());
    }
    return checkup.passed() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void print(List<Check> checks) {
    PrintWriter out = spec.commandLine().getOut();
    TextTable table = new TextTable(List.of("", "check", "found"));
    checks.forEach(check -> table.row(List.of(state(check), check.name(), check.found())));
    out.print(table);
    checks.stream()
        .filter(check -> !check.remedy().isEmpty())
        .forEach(check -> out.printf("%n%s: %s.", check.name(), check.remedy()));
    out.println();
  }

  private static Map<String, Object> asMap(Checkup checkup) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("passed", checkup.passed());
    map.put(
        "checks",
        checkup.checks().stream()
            .map(
                check -> {
                  Map<String, String> one = new LinkedHashMap<>();
                  one.put("check", check.name());
                  one.put("state", state(check));
                  one.put("found", check.found());
                  one.put("remedy", check.remedy());
                  return one;
                })
            .toList());
    return map;
  }

  private static String state(Check check) {
    return check.state().name().toLowerCase(Locale.ROOT);
  }
}
