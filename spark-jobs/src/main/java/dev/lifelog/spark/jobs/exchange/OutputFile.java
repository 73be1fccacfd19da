package dev.lifelog.spark.jobs.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file on any Hadoop file system that appears under its name only when it is whole: who reads it
 * never sees half of it.
 */
final class OutputFile implements AutoCloseable {

  private final FileSystem fileSystem;
  private final Path target;
  private final Path partial;
  private final BufferedWriter writer;

  private OutputFile(FileSystem fileSystem, Path target, Path partial) throws IOException {
    this.fileSystem = fileSystem;
    this.target = target;
    this.partial = partial;
    this.writer =
        new BufferedWriter(
            new OutputStreamWriter(fileSystem.create(partial, true), StandardCharsets.UTF_8));
  }

  static OutputFile create(Configuration configuration, Path target) throws IOException {
    FileSystem found = target.getFileSystem(configuration);
    // Hadoop's own view of the local disk would leave a file of checksums beside ours.
    FileSystem fileSystem = found instanceof LocalFileSystem local ? local.getRaw() : found;
    Path partial = target.suffix(".part");
    return new OutputFile(fileSystem, target, partial);
  }

  void line(String text) throws IOException {
    writer.write(text);
    writer.write('\n');
  }

  /** Closes the file and gives it its name. */
  void commit() throws IOException {
    writer.close();
    fileSystem.delete(target, false);
    if (!fileSystem.rename(partial, target)) {
      throw new IOException("cannot rename %s to %s".formatted(partial, target));
    }
  }

  /** Without {@link #commit()}, nothing is left. */
  @Override
  public void close() throws IOException {
    writer.close();
    fileSystem.delete(partial, false);
  }
}
