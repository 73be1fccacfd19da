package dev.lifelog.models.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether this processor multiplies matrices of bytes in units made for it (AMX). */
public final class MatrixUnits {
  private static final String FLAG = "amx_int8";
  private static final boolean PRESENT = listed(Path.of("/proc/cpuinfo"));

  private MatrixUnits() {}

  public static boolean present() {
    return PRESENT;
  }

  /** False also where the system does not tell. */
  static boolean listed(Path processors) {
    try {
      return Files.readAllLines(processors).stream()
          .filter(line -> line.startsWith("flags"))
          .anyMatch(line -> List.of(line.split("\\s+")).contains(FLAG));
    } catch (IOException unknown) {
      return false;
    }
  }
}
