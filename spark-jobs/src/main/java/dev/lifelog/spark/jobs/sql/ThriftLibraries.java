package dev.lifelog.spark.jobs.sql;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Hive's libraries are on no class path of ours: a loader of their own takes them from a folder.
 * Under spark-submit they are Spark's.
 */
final class ThriftLibraries {

  static final String PROPERTY = "lifelog.thrift.lib";

  private ThriftLibraries() {}

  static ClassLoader loader() {
    String named = System.getProperty(PROPERTY);
    ClassLoader ours = ThriftLibraries.class.getClassLoader();
    if (named == null || !Files.isDirectory(Path.of(named))) {
      return ours;
    }
    List<URL> jars = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(named), "*.jar")) {
      found.forEach(jar -> jars.add(url(jar)));
    } catch (IOException e) {
      throw UserError.of("Cannot read " + named + " (" + e + ")", "Make it readable");
    }
    return new URLClassLoader("thrift-server", jars.toArray(URL[]::new), ours);
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
