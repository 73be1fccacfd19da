package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.spark.jobs.files.FolderListing;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A folder of pictures, the work of one task: {@code u1/Autographer/2018_05_03} with all below it,
 * the folders above for themselves. So a life is listed by many tasks, and the driver lists days
 * but never their pictures.
 *
 * @param path relative to the collection
 */
public record PictureFolder(String path, Depth depth) implements Serializable {

  public enum Depth {
    ALONE,
    WITH_ALL_BELOW
  }

  /** What a user has on disk; empty where there is nothing. */
  static List<PictureFolder> of(HadoopSettings hadoop, Path root, String user) throws IOException {
    FileSystem fileSystem = hadoop.fileSystem(root);
    List<PictureFolder> folders = new ArrayList<>();
    if (!fileSystem.exists(new Path(root, user))) {
      return folders;
    }
    folders.add(new PictureFolder(user, Depth.ALONE));
    for (String camera : subfolders(fileSystem, root, user)) {
      folders.add(new PictureFolder(camera, Depth.ALONE));
      for (String day : subfolders(fileSystem, root, camera)) {
        folders.add(new PictureFolder(day, Depth.WITH_ALL_BELOW));
      }
    }
    return folders;
  }

  /** The files in it, with paths relative to the collection. */
  List<String> files(FileSystem fileSystem, Path root) throws IOException {
    List<String> files = new ArrayList<>();
    addFiles(fileSystem, root, path, files);
    return files;
  }

  private void addFiles(FileSystem fileSystem, Path root, String folder, List<String> files)
      throws IOException {
    for (FolderListing.Entry entry : FolderListing.of(fileSystem, new Path(root, folder))) {
      String below = folder + "/" + entry.name();
      if (entry.kind() == FolderListing.Kind.FILE) {
        files.add(below);
      } else if (entry.kind() == FolderListing.Kind.FOLDER && depth == Depth.WITH_ALL_BELOW) {
        addFiles(fileSystem, root, below, files);
      }
    }
  }

  private static List<String> subfolders(FileSystem fileSystem, Path root, String folder)
      throws IOException {
    List<String> folders = new ArrayList<>();
    for (FolderListing.Entry entry : FolderListing.of(fileSystem, new Path(root, folder))) {
      if (entry.kind() == FolderListing.Kind.FOLDER) {
        folders.add(folder + "/" + entry.name());
      }
    }
    return folders;
  }
}
