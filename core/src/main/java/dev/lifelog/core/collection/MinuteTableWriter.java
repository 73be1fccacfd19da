package dev.lifelog.core.collection;

import dev.lifelog.core.text.CsvLine;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a minute table: its header at once, then row by row. */
public final class MinuteTableWriter implements Closeable {

  static final String MISSING = "NULL";

  private final Writer out;

  /** Takes over the writer, which is closed with this one. */
  public MinuteTableWriter(Writer out) throws IOException {
    this.out = out;
    line(MinuteTable.COLUMNS);
  }

  public void write(Minute minute) throws IOException {
    List<String> row = new ArrayList<>(MinuteTable.COLUMNS.size());
    row.add(minute.minuteId());
    row.add(CompactTime.write(LocalDateTime.ofInstant(minute.utc(), ZoneOffset.UTC)) + "_UTC");
    row.add(CompactTime.write(LocalDateTime.of(minute.day(), minute.localTime())));
    row.add(minute.zone().getId());
    row.add(decimal(minute.latitude()));
    row.add(decimal(minute.longitude()));
    row.add(text(minute.place()));
    row.add(text(minute.song()));
    row.add(text(minute.activity()));
    row.add(minute.steps() == null ? MISSING : minute.steps().toString());
    row.add(decimal(minute.calories()));
    row.add(decimal(minute.historicGlucose()));
    row.add(decimal(minute.scanGlucose()));
    row.add(decimal(minute.heartRate()));
    row.add(decimal(minute.distance()));
    addImages(row, minute.images(), MinuteTable.IMAGES);
    addImages(row, minute.phoneImages(), MinuteTable.PHONE_IMAGES);
    line(row);
  }

  private static void addImages(List<String> row, List<String> images, int room) {
    if (images.size() > room) {
      throw new IllegalArgumentException(
          images.size() + " images do not fit into the " + room + " columns of a minute");
    }
    for (int i = 0; i < room; i++) {
      row.add(i < images.size() ? images.get(i) : MISSING);
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? MISSING : value;
  }

  private static String decimal(@Nullable Double value) {
    return value == null ? MISSING : BoxText.decimal(value);
  }

  private void line(List<String> fields) throws IOException {
    out.write(CsvLine.of(fields));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
