package dev.lifelog.local;

import java.io.IOException;
import java.util.Arrays;

/**
 * The main class of a server that shall not outlive the process that started it: it ends when its
 * standard input does. Arguments: the server's own main class, and what that is told.
 *
 * <p>The system closes that pipe however the starter ends, kill -9 included, which no shutdown hook
 * survives; and a pipe cannot be mistaken for another one, as a pid can. Only the JDK is used here:
 * the class is copied beside the server.
 */
final class LivingByInput {

  private LivingByInput() {}

  @SuppressWarnings(
      "SystemExitOutsideMain") // The one way to run the server's shutdown hooks: Cassandra drains.
  public static void main(String[] arguments) throws ReflectiveOperationException {
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
    Class.forName(arguments[0])
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
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
