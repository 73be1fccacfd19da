package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.spark.jobs.files.HadoopSettings;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * A folder of pictures, the work of one task: {@code u1/Autographer/2018_05_03} with all below it,
 * the folders above for themselves. So a life is listed by many tasks, and the driver lists days
 * but never their pictures.
 *
 * @param path relative to the collection
 */
record PictureFolder(String path, Depth depth) implements Serializable {

  enum Depth {
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
    String base = fileSystem.makeQualified(root).toUri().getPath();
    try {
      RemoteIterator<LocatedFileStatus> listed =
          fileSystem.listFiles(new Path(root, path), depth == Depth.WITH_ALL_BELOW);
      while (listed.hasNext()) {
        String file = listed.next().getPath().toUri().getPath();
        files.add(file.substring(base.endsWith("/") ? base.length() : base.length() + 1));
      }
    } catch (FileNotFoundException removedMeanwhile) {
      return List.of();
    }
    return files;
  }

  private static List<String> subfolders(FileSystem fileSystem, Path root, String folder)
      throws IOException {
    List<String> folders = new ArrayList<>();
    for (FileStatus status : fileSystem.listStatus(new Path(root, folder))) {
      if (status.isDirectory()) {
        folders.add(folder + "/" + status.getPath().getName());
      }
    }
    return folders;
  }
}
