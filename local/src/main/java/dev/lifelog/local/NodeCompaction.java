package dev.lifelog.local;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import dev.lifelog.core.UserError;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Has a node write what it holds in memory and merge its files into new ones, as {@code nodetool
 * flush} and {@code nodetool compact} do.
 *
 * <p>The node opens no JMX port. It is asked through the door that the JDK leaves to the same user
 * on the same machine, which opens a local one until the node ends.
 */
final class NodeCompaction implements AutoCloseable {

  private static final String STORAGE = "org.apache.cassandra.db:type=StorageService";

  private final JMXConnector connector;
  private final MBeanServerConnection node;

  private NodeCompaction(JMXConnector connector) throws IOException {
    this.connector = connector;
    this.node = connector.getMBeanServerConnection();
  }

  @SuppressWarnings("BanJNDI") // The address is the node's own, told by its JVM and by no user.
  static NodeCompaction of(long pid) throws IOException {
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
      try {
        String address = machine.startLocalManagementAgent();
        return new NodeCompaction(JMXConnectorFactory.connect(new JMXServiceURL(address)));
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException e) {
      throw UserError.of(
          "Process %d cannot be asked to compact (%s)".formatted(pid, e.getMessage()),
          "Run as the user who started the node, with the JDK that it runs on");
    }
  }

  /**
   * Returns when it is done.
   *
   * @param tables none for all of the keyspace
   */
  void compact(String keyspace, String... tables) throws IOException {
    String[] two = {String.class.getName(), String[].class.getName()};
    invoke("forceKeyspaceFlush", new Object[] {keyspace, tables}, two);
    awaitNextSecond();
    String[] three = {boolean.class.getName(), two[0], two[1]};
    invoke("forceKeyspaceCompaction", new Object[] {false, keyspace, tables}, three);
  }

  /** Deletions count in whole seconds: those of the running one would be kept. */
  private static void awaitNextSecond() throws IOException {
    try {
      TimeUnit.SECONDS.sleep(2);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted before compaction", e);
    }
  }

  private void invoke(String operation, Object[] arguments, String[] types) throws IOException {
    try {
      var unused = node.invoke(new ObjectName(STORAGE), operation, arguments, types);
    } catch (JMException | RuntimeMBeanException e) {
      throw new IOException(operation + " failed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    connector.close();
  }
}
