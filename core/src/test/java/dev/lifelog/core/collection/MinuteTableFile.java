package dev.lifelog.core.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.core.text.CsvLine;
import dev.lifelog.core.text.Line;
import java.util.ArrayList;
import java.util.List;

/** A row of a minute table in the format's order, to be changed field by field. */
final class MinuteTableFile {

  static final String FILE = "minute_based_table/u1.csv";

  private final List<String> fields = new ArrayList<>();

  private MinuteTableFile() {
    fields.addAll(
        List.of("u1_20180503_0617", "20180503_0617_UTC", "20180503_0717", "Europe/Dublin"));
    fields.addAll(List.of("53.3856", "-6.2568", "Cafe Fontana", "NULL", "walking", "42"));
    fields.addAll(List.of("3.5", "5.1", "NULL", "71", "28.4"));
    fields.addAll(List.of("u1_20180503_0617_i00", "u1_20180503_0617_i01"));
    while (fields.size() < MinuteTable.COLUMNS.size()) {
      fields.add("NULL");
    }
  }

  static MinuteTableFile row() {
    return new MinuteTableFile();
  }

  static MinuteTable table() {
    return MinuteTable.header(header(CsvLine.of(MinuteTable.COLUMNS))).orThrow();
  }

  static Line header(String text) {
    return new Line(FILE, 1, text);
  }

  MinuteTableFile with(int column, String value) {
    fields.set(column, value);
    return this;
  }

  MinuteTableFile inserted(int position, String value) {
    fields.add(position, value);
    return this;
  }

  MinuteTableFile without(int position) {
    fields.remove(position);
    return this;
  }

  Line line() {
    return new Line(FILE, 12, CsvLine.of(fields));
  }

  Parsed<Minute> parsed() {
    return table().parse(line());
  }

  /** The minute of a row with which nothing is wrong. */
  Minute clean() {
    Parsed<Minute> parsed = parsed();
    assertThat(parsed.problems()).isEmpty();
    return parsed.orThrow();
  }
}
