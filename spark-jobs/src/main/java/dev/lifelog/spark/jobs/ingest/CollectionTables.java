package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.core.UserError;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Where a collection's tables lie, on whatever file system Hadoop reads. */
public final class CollectionTables {

  private static final String MINUTE_TABLES = "minute_based_table";
  private static final String CONCEPT_TABLES = "visual_concepts";
  private static final String MINUTE_SUFFIX = ".csv";
  private static final String CONCEPT_SUFFIX = "_categories_attr_concepts.csv";

  private final FileSystem fileSystem;
  private final Path root;

  private CollectionTables(FileSystem fileSystem, Path root) {
    this.fileSystem = fileSystem;
    this.root = root;
  }

  /** Its name below the collection's root, whether it exists or not. */
  static String minuteTable(String user) {
    return MINUTE_TABLES + "/" + user + MINUTE_SUFFIX;
  }

  static String conceptTable(String user) {
    return CONCEPT_TABLES + "/" + user + CONCEPT_SUFFIX;
  }

  /** The users of a collection and their tables; at least one. */
  public static List<UserTables> find(HadoopSettings hadoop, Path root) throws IOException {
    FileSystem fileSystem = hadoop.fileSystem(root);
    FileStatus status = status(fileSystem, root);
    if (!status.isDirectory()) {
      throw UserError.of(shown(root) + " is a file", "Name the directory of a collection");
    }
    return new CollectionTables(fileSystem, root).users();
  }

  private static FileStatus status(FileSystem fileSystem, Path root) throws IOException {
    try {
      return fileSystem.getFileStatus(root);
    } catch (FileNotFoundException missing) {
      throw UserError.of(
          "No directory " + shown(root),
          "Check the name, or generate a collection with: collection generate --out DIR");
    }
  }

  /** As its user would write it: a local path without its scheme. */
  private static String shown(Path path) {
    return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
  }

  private List<UserTables> users() throws IOException {
    Map<String, TableFile> minutes = tables(MINUTE_TABLES, MINUTE_SUFFIX);
    Map<String, TableFile> concepts = tables(CONCEPT_TABLES, CONCEPT_SUFFIX);
    TreeSet<String> users = new TreeSet<>(minutes.keySet());
    users.addAll(concepts.keySet());
    if (users.isEmpty()) {
      throw UserError.of(
          "No table in %s/%s or %s/%s"
              .formatted(shown(root), MINUTE_TABLES, shown(root), CONCEPT_TABLES),
          "Name a directory that holds minute_based_table/u1.csv and"
              + " visual_concepts/u1_categories_attr_concepts.csv");
    }
    List<UserTables> tables = new ArrayList<>();
    for (String user : users) {
      tables.add(new UserTables(user, minutes.get(user), concepts.get(user)));
    }
    return tables;
  }

  /** By user. */
  private Map<String, TableFile> tables(String folder, String suffix) throws IOException {
    Map<String, TableFile> tables = new TreeMap<>();
    for (FileStatus status : list(new Path(root, folder))) {
      String name = status.getPath().getName();
      if (status.isFile() && name.endsWith(suffix) && !name.startsWith(".")) {
        tables.put(
            name.substring(0, name.length() - suffix.length()),
            new TableFile(
                folder + "/" + name,
                status.getPath().toString(),
                status.getLen(),
                status.getModificationTime()));
      }
    }
    return tables;
  }

  private FileStatus[] list(Path folder) throws IOException {
    try {
      return fileSystem.listStatus(folder);
    } catch (FileNotFoundException missing) {
      return new FileStatus[0];
    }
  }
}
