package dev.lifelog.spark.jobs.extract;

import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkFiles;
import org.jspecify.annotations.Nullable;

/**
 * Where a task finds the model's bundle, and which one it has to be. One on a file system that all
 * machines reach is fetched from there; one on the driver's own disk is carried by Spark. Where
 * Spark runs inside this process, a directory is used in its place.
 *
 * @param uri a directory or a zip file, on any Hadoop file system
 * @param digest that the model was registered with
 * @param cache folder of the executor for what it fetches; empty for one in its temporary folder
 * @param shipped the name under which Spark carries it, which tells bundles apart; null where it
 *     does not
 */
record BundleLocation(String uri, String digest, String cache, @Nullable String shipped)
    implements Serializable {

  static BundleLocation of(
      SparkContext spark, HadoopSettings hadoop, String location, String digest, String cache)
      throws IOException {
    org.apache.hadoop.fs.Path path = qualified(hadoop, location);
    boolean local = path.toUri().getScheme().equals("file");
    if (!local || spark.isLocal()) {
      return new BundleLocation(path.toString(), digest, cache, null);
    }
    String shipped = digest + ".zip";
    carry(spark, Path.of(path.toUri()), shipped);
    return new BundleLocation(path.toString(), digest, cache, shipped);
  }

  /**
   * Once an application: Spark refuses a second file of a name that it carries, wherever it lies.
   * It carries single files, not directories of the driver's disk.
   */
  private static synchronized void carry(SparkContext spark, Path source, String name)
      throws IOException {
    if (spark.listFiles().exists(carried -> carried.endsWith("/" + name))) {
      return;
    }
    Path folder = Files.createTempDirectory("lifelog-bundle");
    Path zip = folder.resolve(name);
    folder.toFile().deleteOnExit();
    zip.toFile().deleteOnExit();
    if (Files.isDirectory(source)) {
      ModelBundle.open(source).pack(zip);
    } else {
      Files.copy(source, zip);
    }
    spark.addFile(zip.toUri().toString());
  }

  /**
   * The bundle as a directory of this machine.
   *
   * @throws UserError when it is missing, damaged, or another one than was registered
   */
  Path fetch(HadoopSettings hadoop) throws IOException {
    org.apache.hadoop.fs.Path from =
        shipped == null
            ? new org.apache.hadoop.fs.Path(uri)
            : new org.apache.hadoop.fs.Path(Path.of(SparkFiles.get(shipped)).toUri());
    if (from.toUri().getScheme().equals("file") && Files.isDirectory(Path.of(from.toUri()))) {
      return Path.of(from.toUri());
    }
    Path folder =
        cache.isEmpty()
            ? Path.of(System.getProperty("java.io.tmpdir"), "lifelog-models")
            : Path.of(cache);
    return new BundleCache(folder).directory(hadoop, from, digest);
  }

  /** The bundle, known to be the registered one. */
  ModelBundle open(HadoopSettings hadoop) throws IOException {
    return require(ModelBundle.open(fetch(hadoop)));
  }

  ModelBundle require(ModelBundle bundle) {
    if (!bundle.digest().equals(digest)) {
      throw another(uri, bundle.digest(), digest);
    }
    return bundle;
  }

  static UserError another(String uri, String found, String registered) {
    return UserError.of(
        "The model at %s has the digest %s; %s was registered".formatted(uri, found, registered),
        "Register it as a new version, or put the registered bundle back");
  }

  private static org.apache.hadoop.fs.Path qualified(HadoopSettings hadoop, String location) {
    try {
      org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(location);
      // A plain path is one of this machine, wherever Hadoop's default file system is.
      return path.toUri().getScheme() == null
          ? new org.apache.hadoop.fs.Path(Path.of(location).toAbsolutePath().toUri())
          : hadoop.fileSystem(path).makeQualified(path);
    } catch (IllegalArgumentException | IOException e) {
      throw UserError.of(
          "Cannot find the model at %s: %s".formatted(location, e.getMessage()),
          "Register it with a directory, or a URI of a file system that Hadoop knows");
    }
  }
}
