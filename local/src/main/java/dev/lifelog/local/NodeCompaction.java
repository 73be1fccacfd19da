package dev.lifelog.local;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;

/**
 * Has a node write what it holds in memory and merge its files into new ones, as {@code nodetool
 * flush} and {@code nodetool compact} do.
 */
final class NodeCompaction implements AutoCloseable {

  private static final String STORAGE = "org.apache.cassandra.db:type=StorageService";

  private final NodeManagement node;

  private NodeCompaction(NodeManagement node) {
    this.node = node;
  }

  static NodeCompaction of(long pid) throws IOException {
    return new NodeCompaction(NodeManagement.of(pid));
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
      var unused = node.connection().invoke(new ObjectName(STORAGE), operation, arguments, types);
    } catch (JMException | RuntimeMBeanException e) {
      throw new IOException(operation + " failed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    node.close();
  }
}
