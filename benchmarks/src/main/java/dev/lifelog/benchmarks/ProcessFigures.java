package dev.lifelog.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What Linux tells of a process. */
final class ProcessFigures {

  /** Of {@code /proc/PID/stat} on every machine that Java runs on. */
  private static final double TICKS_PER_SECOND = 100;

  private ProcessFigures() {}

  /** Seconds of all its threads so far, in the system too. */
  static double cpuSeconds(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
    // The name in brackets may hold blanks; what follows it starts with field 3.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
  }

  /** Resident memory in MiB. */
  static double residentMib(long pid) throws IOException {
    List<String> status = Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"));
    return status.stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum()
        / 1024.0;
  }
}
