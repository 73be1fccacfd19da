package dev.lifelog.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What a process is sent that shall not be asked. */
enum Signal {
  /** At once, nothing is closed or written any more. */
  KILL,
  /** It stands still with all its connections open, as in a very long pause of its memory. */
  STOP,
  CONT;

  void to(ProcessHandle process) {
    try {
      Process kill =
          new ProcessBuilder("kill", "-" + name(), String.valueOf(process.pid()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      kill.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while sending " + this, e);
    }
  }
}
