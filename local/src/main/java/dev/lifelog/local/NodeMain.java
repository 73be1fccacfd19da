package dev.lifelog.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The main class of a node: Cassandra's own, and what has to happen in its process before and
 * after. Only the JDK is known here and in the classes that it calls, which are copied beside the
 * node; what is Cassandra's is asked for by name.
 */
final class NodeMain {

  /** Of ours on the node's class path. */
  static final List<Class<?>> CLASSES =
      List.of(NodeMain.class, LivingByInput.class, NodeOwner.class);

  /** Set: the node ends with its standard input. */
  static final String LIVES_BY_INPUT = "lifelog.lives-by-input";

  /** The file with the password of the owner; set only where a node asks for passwords. */
  static final String OWNER = "lifelog.owner-password";

  private NodeMain() {}

  public static void main(String[] arguments) {
    if (Boolean.getBoolean(LIVES_BY_INPUT)) {
      LivingByInput.begin();
    }
    try {
      Class.forName("org.apache.cassandra.service.CassandraDaemon")
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
      String password = System.getProperty(OWNER);
      if (password != null) {
        NodeOwner.moveIn(Path.of(password));
      }
    } catch (ReflectiveOperationException | IOException e) {
      System.out.println("The node has no owner: " + (e.getCause() == null ? e : e.getCause()));
      System.exit(1);
    }
  }
}
