package dev.lifelog.local;

import java.io.IOException;
import java.nio.file.Path;

/** A program that starts a node which shall not outlive it, and waits to be ended. */
final class StartAndWait {

  private StartAndWait() {}

  public static void main(String[] arguments) throws IOException {
    LocalCassandra.in(Path.of(arguments[0])).heap(256).dieWithParent().start(1, 0);
    System.out.println("started");
    System.in.read();
  }
}
