package dev.lifelog.spark.jobs.files;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Finds the files that a table names, by listing each folder once instead of asking for each file:
 * tables are ordered by time and a folder holds a day, so a few listings at a time are enough
 * however large the collection is. Not thread-safe.
 */
public final class ImageFiles {

  /** A day's folder and its neighbours, for several cameras. */
  private static final int FOLDERS_KEPT = 8;

  /**
   * A file as it lies on disk.
   *
   * @param path relative to the collection, spelt as on disk
   * @param modified milliseconds since 1970
   */
  public record ImageFile(String path, long bytes, long modified) {}

  private final FileSystem fileSystem;
  private final Path root;
  private final Map<String, Map<String, ImageFile>> folders =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, ImageFile>> eldest) {
          return size() > FOLDERS_KEPT;
        }
      };

  public ImageFiles(FileSystem fileSystem, Path root) {
    this.fileSystem = fileSystem;
    this.root = root;
  }

  /** The file of that name, or of the same name in other case where only that exists. */
  public Optional<ImageFile> find(String path) throws IOException {
    int slash = path.lastIndexOf('/');
    Map<String, ImageFile> folder = folder(slash < 0 ? "" : path.substring(0, slash));
    String name = path.substring(slash + 1);
    ImageFile exact = folder.get(name);
    return Optional.ofNullable(exact != null ? exact : folder.get(otherCase(name)));
  }

  private Map<String, ImageFile> folder(String path) throws IOException {
    Map<String, ImageFile> known = folders.get(path);
    if (known == null) {
      known = list(path);
      folders.put(path, known);
    }
    return known;
  }

  private Map<String, ImageFile> list(String folder) throws IOException {
    Map<String, ImageFile> files = new HashMap<>();
    Path path = folder.isEmpty() ? root : new Path(root, folder);
    for (FolderListing.Entry entry : FolderListing.of(fileSystem, path)) {
      if (entry.kind() == FolderListing.Kind.FILE) {
        String name = entry.name();
        ImageFile file =
            new ImageFile(
                folder.isEmpty() ? name : folder + "/" + name, entry.bytes(), entry.modified());
        files.put(name, file);
        files.putIfAbsent(otherCase(name), file);
      }
    }
    return files;
  }

  /** The slash keeps this key apart from every real file name. */
  private static String otherCase(String name) {
    return "/" + name.toLowerCase(Locale.ROOT);
  }
}
