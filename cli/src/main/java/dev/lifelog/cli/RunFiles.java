package dev.lifelog.cli;

import dev.lifelog.core.UserError;
import dev.lifelog.core.evaluation.Run;
import dev.lifelog.core.evaluation.RunReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Run files as far as they can be read: a faulty one is not measured in part, and does not keep
 * others from being measured.
 *
 * @param runs in the order of their files
 * @param faults why the others are none, one each
 */
record RunFiles(List<Run> runs, List<UserError> faults) {

  static RunFiles read(List<Path> files, RunReader reader) {
    List<Run> runs = new ArrayList<>();
    List<UserError> faults = new ArrayList<>();
    List<Path> read = new ArrayList<>();
    for (Path file : files) {
      try {
        runs.add(reader.read(file));
        read.add(file);
      } catch (UserError fault) {
        faults.add(fault);
      }
    }
    return new RunFiles(toldApart(runs, read), faults);
  }

  /** Runs are named after their files; those of one name after their paths. */
  private static List<Run> toldApart(List<Run> runs, List<Path> files) {
    List<String> names = runs.stream().map(Run::id).toList();
    List<Run> apart = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      boolean alone = Collections.frequency(names, run.id()) == 1;
      apart.add(alone ? run : new Run(files.get(i).toString(), run.entries()));
    }
    return apart;
  }

  /** What the program ends with: none, some or all were faulty. */
  int exitCode() {
    if (faults.isEmpty()) {
      return ExitCode.DONE;
    }
    return runs.isEmpty() ? ExitCode.FAILED : ExitCode.TOO_MANY_REFUSED;
  }
}
