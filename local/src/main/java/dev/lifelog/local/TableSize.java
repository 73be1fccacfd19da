package dev.lifelog.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;

/**
 * What a table's files of one node come to, as {@code nodetool tablestats} says it.
 *
 * @param diskBytes compressed, indexes included
 * @param partitions an estimate
 * @param meanPartition bytes before compression
 * @param largestPartition bytes before compression, in steps of a fifth
 */
public record TableSize(
    String table, long diskBytes, long partitions, long meanPartition, long largestPartition) {

  static List<TableSize> of(long pid, String keyspace) throws IOException {
    try (NodeManagement node = NodeManagement.of(pid)) {
      MBeanServerConnection connection = node.connection();
      List<TableSize> sizes = new ArrayList<>();
      for (ObjectName disk :
          connection.queryNames(name(keyspace, "*", "LiveDiskSpaceUsed"), null)) {
        String table = disk.getKeyProperty("scope");
        sizes.add(
            new TableSize(
                table,
                (long) connection.getAttribute(disk, "Count"),
                gauge(connection, keyspace, table, "EstimatedPartitionCount"),
                gauge(connection, keyspace, table, "MeanPartitionSize"),
                gauge(connection, keyspace, table, "MaxPartitionSize")));
      }
      sizes.sort(Comparator.comparing(TableSize::table));
      return sizes;
    } catch (JMException e) {
      throw new IOException("The sizes of " + keyspace + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static long gauge(
      MBeanServerConnection node, String keyspace, String table, String metric)
      throws IOException, JMException {
    return (long) node.getAttribute(name(keyspace, table, metric), "Value");
  }

  private static ObjectName name(String keyspace, String table, String metric) throws JMException {
    return new ObjectName(
        "org.apache.cassandra.metrics:type=Table,keyspace=%s,scope=%s,name=%s"
            .formatted(keyspace, table, metric));
  }
}
