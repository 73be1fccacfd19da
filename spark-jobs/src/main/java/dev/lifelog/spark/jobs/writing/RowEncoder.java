package dev.lifelog.spark.jobs.writing;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows to prepared inserts. Each column's codec is looked up once, not once a value as the
 * connector's own writer does, which took half of an ingest's time. A null leaves its column as it
 * is: written, it would be a tombstone.
 */
final class RowEncoder<T> {

  /**
   * A row that is ready to go.
   *
   * @param partition the bytes of its partition key
   */
  record EncodedRow(BoundStatement statement, List<ByteBuffer> partition, int bytes) {}

  private final TableColumns<T> columns;
  private final PreparedStatement insert;
  private final List<Integer> partitionKey;
  private final List<TypeCodec<Object>> codecs;
  private final ProtocolVersion protocol;
  private final Object[] values;

  RowEncoder(CqlSession session, String keyspace, TableColumns<T> columns) {
    List<String> names = columns.names();
    this.columns = columns;
    this.insert =
        session.prepare(
            "INSERT INTO %s.%s (%s) VALUES (%s)"
                .formatted(
                    keyspace,
                    columns.table(),
                    String.join(", ", names),
                    names.stream().map(name -> "?").collect(Collectors.joining(", "))));
    this.partitionKey = insert.getPartitionKeyIndices();
    this.codecs = new ArrayList<>();
    insert
        .getVariableDefinitions()
        .forEach(
            column ->
                codecs.add(session.getContext().getCodecRegistry().codecFor(column.getType())));
    this.protocol = session.getContext().getProtocolVersion();
    this.values = new Object[names.size()];
  }

  String table() {
    return columns.table();
  }

  EncodedRow encode(T row) {
    columns.fill(row, values);
    BoundStatementBuilder bound = insert.boundStatementBuilder();
    int bytes = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        ByteBuffer encoded = codecs.get(i).encode(values[i], protocol);
        bytes += encoded.remaining();
        bound = bound.setBytesUnsafe(i, encoded);
      }
    }
    List<ByteBuffer> partition = new ArrayList<>(partitionKey.size());
    for (int column : partitionKey) {
      partition.add(bound.getBytesUnsafe(column));
    }
    return new EncodedRow(bound.build(), partition, bytes);
  }
}
