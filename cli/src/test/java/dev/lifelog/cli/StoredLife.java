package dev.lifelog.cli;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.protocol.internal.ProtocolConstants;
import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.cassandra.schema.DayState;
import dev.lifelog.cassandra.schema.WriteClock;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rows of one user in every table there is that names users: each column has a value, and every
 * text says the secret.
 */
record StoredLife(String user, String secret) {

  /** A day. */
  static final int IMAGES = 3;

  private static final List<String> MODELS = List.of("scenes:1", "scenes:2");

  /** All, whether they name users or not. */
  static List<String> tables(CqlSession session) {
    return session.getMetadata().getKeyspace("lifelog").orElseThrow().getTables().keySet().stream()
        .map(CqlIdentifier::asInternal)
        .toList();
  }

  List<String> names() {
    return List.of(user, secret);
  }

  String image(LocalDate day, int number) {
    return "%s_%s_%04d_i00".formatted(user, DateTimeFormatter.BASIC_ISO_DATE.format(day), number);
  }

  void store(CqlSession session, LocalDate day) {
    long timestamp = new WriteClock(session).next();
    for (TableMetadata table : naming(session)) {
      if (!table.getName().asInternal().equals("day_index")) {
        for (String model : has(table, "model") ? MODELS : List.of("")) {
          for (int number = 1; number <= IMAGES; number++) {
            insert(session, table, day, model, number, timestamp);
          }
        }
      }
    }
    session.execute(
        "INSERT INTO lifelog.topic_concept (topic_set, topic_id, concept, weight) VALUES (?, ?,"
            + " 'cafe', 1)",
        text("topic_set", day, 1),
        text("topic_id", day, 1));
    // Refused before anybody knew whose it is.
    session.execute(
        "INSERT INTO lifelog.failed_item (source, bucket, item) VALUES ('some', 1, ?)",
        image(day, 7) + ".jpg");
    DayIndex ledger = new DayIndex(session);
    for (String model : List.of(DayEntry.METADATA, "scenes:1", "scenes:2")) {
      for (DayState state : List.of(DayState.EXTRACTING, DayState.DONE)) {
        ledger.record(
            new DayEntry(
                user,
                day,
                model,
                state,
                1,
                IMAGES,
                0,
                timestamp,
                secret,
                Instant.now(),
                null,
                "file:/" + secret));
      }
    }
  }

  /** What a run of an earlier timestamp writes. */
  void storeImagesAt(CqlSession session, LocalDate day, long timestamp) {
    for (TableMetadata table : naming(session)) {
      if (table.getName().asInternal().equals("image")) {
        insert(session, table, day, "", 1, timestamp);
      }
    }
  }

  /** By table. */
  Map<String, Long> count(CqlSession session) {
    List<String> tables = new ArrayList<>(List.of("topic_concept"));
    naming(session).forEach(table -> tables.add(table.getName().asInternal()));
    Map<String, Long> rows = new TreeMap<>();
    for (String table : tables) {
      long count = 0;
      for (Row row : session.execute("SELECT * FROM lifelog." + table)) {
        count += row.getFormattedContents().contains(user) ? 1 : 0;
      }
      rows.put(table, count);
    }
    return rows;
  }

  private static List<TableMetadata> naming(CqlSession session) {
    return session.getMetadata().getKeyspace("lifelog").orElseThrow().getTables().values().stream()
        .filter(table -> has(table, "user_id"))
        .toList();
  }

  private static boolean has(TableMetadata table, String column) {
    return table.getColumn(column).isPresent();
  }

  private void insert(
      CqlSession session,
      TableMetadata table,
      LocalDate day,
      String model,
      int number,
      long timestamp) {
    List<ColumnMetadata> columns = List.copyOf(table.getColumns().values());
    session.execute(
        SimpleStatement.newInstance(
            "INSERT INTO lifelog.%s (%s) VALUES (%s) USING TIMESTAMP %d"
                .formatted(
                    table.getName().asInternal(),
                    String.join(", ", columns.stream().map(c -> c.getName().asInternal()).toList()),
                    String.join(", ", columns.stream().map(c -> "?").toList()),
                    timestamp),
            columns.stream().map(column -> value(column, day, model, number)).toArray()));
  }

  private Object value(ColumnMetadata column, LocalDate day, String model, int number) {
    String name = column.getName().asInternal();
    DataType type = column.getType();
    return switch (type.getProtocolCode()) {
      case ProtocolConstants.DataType.VARCHAR ->
          name.equals("model") ? model : text(name, day, number);
      case ProtocolConstants.DataType.DATE -> day;
      case ProtocolConstants.DataType.TIME -> LocalTime.NOON;
      case ProtocolConstants.DataType.TIMESTAMP -> day.atTime(0, number).toInstant(ZoneOffset.UTC);
      case ProtocolConstants.DataType.INT -> number;
      case ProtocolConstants.DataType.BIGINT -> (long) number;
      case ProtocolConstants.DataType.DOUBLE -> 0.5 + number;
      case ProtocolConstants.DataType.BOOLEAN -> true;
      case ProtocolConstants.DataType.BLOB ->
          ByteBuffer.wrap(secret.getBytes(StandardCharsets.UTF_8));
      case ProtocolConstants.DataType.LIST -> List.of(secret);
      case ProtocolConstants.DataType.SET -> Set.of(day);
      case ProtocolConstants.DataType.MAP ->
          type.toString().contains("INT") ? Map.of(secret, number) : Map.of(secret, secret);
      default -> throw new IllegalStateException("No value for " + name + " of type " + type);
    };
  }

  private String text(String name, LocalDate day, int number) {
    return switch (name) {
      case "user_id" -> user;
      case "month" -> day.toString().substring(0, 7);
      case "image_id", "first_image", "last_image", "item" -> image(day, number);
      case "run_id", "name" -> user + day + number;
      case "topic_id" -> user + number;
      default -> user + " " + secret;
    };
  }
}
