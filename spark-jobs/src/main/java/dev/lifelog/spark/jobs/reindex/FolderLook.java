package dev.lifelog.spark.jobs.reindex;

import dev.lifelog.cassandra.schema.Fingerprint;
import dev.lifelog.spark.jobs.files.FolderListing;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * A look at a user's folders of pictures. A folder whose time stands still has the files that it
 * had: it is not listed, but where somebody wants to look closely, since a file that was
 * overwritten in its place changes the folder's time on no file system that knows both.
 */
final class FolderLook {

  private final FileSystem fileSystem;
  private final Path root;
  private final Map<String, Fingerprint> stored;
  private final Set<String> parents = new HashSet<>();
  private final Predicate<Fingerprint> closely;
  private final Map<String, Listed> listed = new ConcurrentSkipListMap<>();
  private final Set<String> present = ConcurrentHashMap.newKeySet();

  private FolderLook(
      FileSystem fileSystem,
      Path root,
      Map<String, Fingerprint> stored,
      Predicate<Fingerprint> closely) {
    this.fileSystem = fileSystem;
    this.root = root;
    this.stored = stored;
    this.closely = closely;
    stored.keySet().stream()
        .filter(path -> path.indexOf('/') > 0)
        .forEach(path -> parents.add(path.substring(0, path.lastIndexOf('/'))));
  }

  /** A folder that was listed. */
  record Listed(String path, long digest, @Nullable Instant modified, int files) {}

  /**
   * What a user has on disk.
   *
   * @param listed folders whose files were looked at, by path
   * @param present all folders
   */
  record Seen(Map<String, Listed> listed, Set<String> present) {}

  /**
   * Looks at the folders of a user.
   *
   * @param stored what they looked like before, by path
   * @param closely which of them are listed even where their time stands still
   */
  static Seen at(
      HadoopSettings hadoop,
      Path root,
      String user,
      Map<String, Fingerprint> stored,
      Predicate<Fingerprint> closely)
      throws IOException {
    FolderLook look = new FolderLook(hadoop.fileSystem(root), root, stored, closely);
    try {
      look.look(user, look.fileSystem.getFileStatus(new Path(root, user)).getModificationTime());
    } catch (FileNotFoundException none) {
      // Tables alone are a collection, too.
    }
    return new Seen(look.listed, look.present);
  }

  private void look(String path, long modified) throws IOException {
    present.add(path);
    Fingerprint before = stored.get(path);
    // Folders of folders are few, and their listing tells the times of all that lie in them.
    if (before == null
        || parents.contains(path)
        || before.modified() == null
        || before.modified().toEpochMilli() != modified
        || closely.test(before)) {
      list(path, modified);
    }
  }

  private void list(String path, long modified) throws IOException {
    Instant now = Instant.now();
    List<FolderListing.Entry> entries =
        new ArrayList<>(FolderListing.of(fileSystem, new Path(root, path)));
    entries.sort(Comparator.comparing(FolderListing.Entry::name));
    Digest digest = new Digest();
    int files = 0;
    for (FolderListing.Entry entry : entries) {
      if (entry.kind() == FolderListing.Kind.FILE) {
        files++;
        digest.add(entry.name()).add(entry.bytes()).add(entry.modified());
      }
    }
    listed.put(
        path,
        new Listed(path, files == 0 ? 0 : digest.value(), Trusted.time(modified, now), files));
    try {
      // One listing waits for the disk or for a server: the folders below do so together.
      entries.parallelStream()
          .filter(entry -> entry.kind() == FolderListing.Kind.FOLDER)
          .forEach(entry -> lookBelow(path, entry));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void lookBelow(String path, FolderListing.Entry folder) {
    try {
      look(path + "/" + folder.name(), folder.modified());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
