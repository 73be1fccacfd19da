package dev.lifelog.local;

import java.io.IOException;
import java.util.Arrays;

/**
 * Has a server not outlive the process that started it: it ends when its standard input does.
 *
 * <p>The system closes that pipe however the starter ends, kill -9 included, which no shutdown hook
 * survives; and a pipe cannot be mistaken for another one, as a pid can. Only the JDK is used here:
 * the class is copied beside the server.
 */
final class LivingByInput {

  private LivingByInput() {}

  /** Of a server whose main class is the first argument, and is told the others. */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    begin();
    Class.forName(arguments[0])
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  @SuppressWarnings(
      "SystemExitOutsideMain") // The one way to run the server's shutdown hooks: Cassandra drains.
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
