package dev.lifelog.spark.jobs.files;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Hadoop's configuration as a task needs it: the class itself is Writable but not Serializable, and
 * Spark's own wrapper is private to Spark.
 */
public final class HadoopSettings implements Serializable {

  private transient Configuration configuration;

  private HadoopSettings(Configuration configuration) {
    this.configuration = configuration;
  }

  public static HadoopSettings of(Configuration configuration) {
    return new HadoopSettings(configuration);
  }

  public Configuration configuration() {
    return configuration;
  }

  /** The file system that a path lies in. */
  public FileSystem fileSystem(Path path) throws IOException {
    return path.getFileSystem(configuration);
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    configuration.write(out);
  }

  private void readObject(ObjectInputStream in) throws IOException {
    configuration = new Configuration(false);
    configuration.readFields(in);
  }
}
