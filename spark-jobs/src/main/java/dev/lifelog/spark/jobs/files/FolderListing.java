package dev.lifelog.spark.jobs.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What lies in a folder, and nothing of what lies below. Hadoop's local file system makes a URI of
 * each file's path and asks for more than anybody wants to know, which costs five times as much as
 * the look at the disk; a local folder is therefore read directly.
 */
public final class FolderListing {

  /**
   * A file or a folder.
   *
   * @param bytes of a file
   * @param modified milliseconds since 1970; 0 where the file system does not know
   */
  public record Entry(String name, Kind kind, long bytes, long modified) {}

  public enum Kind {
    FILE,
    FOLDER,
    OTHER
  }

  private FolderListing() {}

  /** In no order; empty where the folder does not exist. */
  public static List<Entry> of(FileSystem fileSystem, Path folder) throws IOException {
    return fileSystem instanceof LocalFileSystem local
        ? ofLocal(local.pathToFile(folder).toPath())
        : ofRemote(fileSystem, folder);
  }

  private static List<Entry> ofLocal(java.nio.file.Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<java.nio.file.Path> files = Files.newDirectoryStream(folder)) {
      for (java.nio.file.Path file : files) {
        addLocal(file, entries);
      }
    } catch (NoSuchFileException | NotDirectoryException missing) {
      return List.of();
    }
    return entries;
  }

  private static void addLocal(java.nio.file.Path file, List<Entry> entries) throws IOException {
    try {
      BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
      Kind kind = is.isRegularFile() ? Kind.FILE : is.isDirectory() ? Kind.FOLDER : Kind.OTHER;
      entries.add(
          new Entry(
              file.getFileName().toString(), kind, is.size(), is.lastModifiedTime().toMillis()));
    } catch (NoSuchFileException removedMeanwhile) {
      // As if it had been removed before the listing.
    }
  }

  private static List<Entry> ofRemote(FileSystem fileSystem, Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    FileStatus[] listed;
    try {
      listed = fileSystem.listStatus(folder);
    } catch (FileNotFoundException missing) {
      return List.of();
    }
    for (FileStatus status : listed) {
      Kind kind = status.isFile() ? Kind.FILE : status.isDirectory() ? Kind.FOLDER : Kind.OTHER;
      entries.add(
          new Entry(
              status.getPath().getName(), kind, status.getLen(), status.getModificationTime()));
    }
    return entries;
  }
}
