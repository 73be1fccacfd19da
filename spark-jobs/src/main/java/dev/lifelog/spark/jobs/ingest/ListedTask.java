package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.core.collection.CollectionImage;
import dev.lifelog.core.text.Line;
import dev.lifelog.core.text.LineReader;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.files.ImageFiles;
import dev.lifelog.spark.jobs.files.TableLines;
import dev.lifelog.spark.jobs.running.TaskRun;
import java.io.IOException;
import org.apache.hadoop.fs.Path;

/**
 * Reads a split of a concept table for nothing but the files that it lists.
 *
 * @param root the collection's
 */
record ListedTask(String root, HadoopSettings hadoop, RowParser<CollectionImage> parser)
    implements TaskRun.Work<TableSplit, Hashes> {

  @Override
  public Hashes apply(TableSplit split) throws IOException {
    Hashes files = new Hashes();
    Path folder = new Path(root);
    ImageFiles disk = new ImageFiles(hadoop.fileSystem(folder), folder);
    try (LineReader lines =
        TableLines.open(hadoop, split.split(), split.table(), split.firstLine())) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        CollectionImage image = line.isBlank() ? null : parser.parse(line).value();
        if (image != null) {
          disk.find(image.path()).ifPresent(file -> files.add(Hashes.of(file.path())));
        }
      }
    }
    return files;
  }
}
