package dev.lifelog.core.collection;

import dev.lifelog.core.text.CsvLine;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes a concept table: its header at once, then row by row. */
public final class ConceptTableWriter implements Closeable {

  private static final int SCORE_DIGITS = 4;

  private final Writer out;

  /** Takes over the writer, which is closed with this one. */
  public ConceptTableWriter(Writer out) throws IOException {
    this.out = out;
    line(ConceptTable.COLUMNS);
  }

  /**
   * Writes an image.
   *
   * @throws IllegalArgumentException if it has more attributes, categories or objects than columns,
   *     or a path outside its user's folders
   */
  public void write(CollectionImage image) throws IOException {
    List<String> row = new ArrayList<>(ConceptTable.COLUMNS.size());
    row.add(image.imageId());
    row.add(ImagePath.toTable(image.userId(), image.path()));
    row.addAll(image.attributes());
    fill(row, ConceptTable.FIRST_CATEGORY);
    image
        .categories()
        .forEach(
            (name, score) -> {
              row.add(name);
              row.add(decimal(score));
            });
    fill(row, ConceptTable.FIRST_OBJECT);
    for (DetectedObject object : image.objects()) {
      row.add(object.name());
      row.add(decimal(object.score()));
      row.add(object.box() == null ? MinuteTableWriter.MISSING : BoxText.write(object.box()));
    }
    fill(row, ConceptTable.COLUMNS.size());
    line(row);
  }

  private static void fill(List<String> row, int size) {
    if (row.size() > size) {
      throw new IllegalArgumentException(
          "the image " + row.get(0) + " has more values than the table has columns");
    }
    row.addAll(Collections.nCopies(size - row.size(), MinuteTableWriter.MISSING));
  }

  private static String decimal(int score) {
    return BigDecimal.valueOf(score, SCORE_DIGITS).toPlainString();
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
