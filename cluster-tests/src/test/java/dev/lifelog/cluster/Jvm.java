package dev.lifelog.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;

/** What a JVM says of itself when it is asked from outside. */
final class Jvm {

  private static final int PATIENCE_SECONDS = 20;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private Jvm() {}

  /** What it takes for now: a dump of its threads begins with that. */
  static Instant clock(ProcessHandle process) throws IOException, InterruptedException {
    Process asked =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jstack").toString(),
                String.valueOf(process.pid()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var in = asked.inputReader(StandardCharsets.UTF_8)) {
      String first = in.readLine();
      if (first == null) {
        throw new IOException("no JVM answers as " + process.pid());
      }
      return LocalDateTime.parse(first, TIME).atZone(ZoneId.systemDefault()).toInstant();
    } finally {
      if (!asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        asked.destroyForcibly();
      }
    }
  }
}
