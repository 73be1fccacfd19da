package dev.lifelog.spark.jobs.files;

import dev.lifelog.core.text.LineReader;
import java.io.IOException;
import org.apache.hadoop.fs.Path;

/** Opens a table's split as lines. */
public final class TableLines {

  private TableLines() {}

  /**
   * The lines of a split, undecoded until the reader sees each as a whole.
   *
   * @param table the name that messages show
   * @param firstLine number of the split's first line, 1-based
   */
  public static LineReader open(
      HadoopSettings hadoop, FileSplit split, String table, long firstLine) throws IOException {
    Path path = new Path(split.file());
    SplitInputStream in = SplitInputStream.over(hadoop.fileSystem(path).open(path), split);
    return new LineReader(table, in, firstLine);
  }
}
