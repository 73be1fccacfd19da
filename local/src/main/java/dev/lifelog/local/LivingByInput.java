package dev.lifelog.local;

import java.io.IOException;

/**
 * Has a node not outlive the process that started it: it ends when its standard input does.
 *
 * <p>The system closes that pipe however the starter ends, kill -9 included, which no shutdown hook
 * survives; and a pipe cannot be mistaken for another one, as a pid can.
 */
final class LivingByInput {

  private LivingByInput() {}

  @SuppressWarnings(
      "SystemExitOutsideMain") // The one way to run Cassandra's shutdown hook, which drains.
  static void begin() {
    Thread watch =
        new Thread(
            () -> {
              awaitEndOfInput();
              System.out.println("The process that started this node has ended, and so does it");
              System.exit(0);
            },
            "end of input");
    watch.setDaemon(true);
    watch.start();
  }

  private static void awaitEndOfInput() {
    try {
      while (System.in.read() >= 0) {
        // Nobody writes to it.
      }
    } catch (IOException e) {
      // As good as its end.
    }
  }
}
