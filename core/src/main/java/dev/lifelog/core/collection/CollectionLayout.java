package dev.lifelog.core.collection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the parts of a collection lie on disk. */
public final class CollectionLayout {

  public static final String MINUTE_TABLES = "minute_based_table";
  public static final String CONCEPT_TABLES = "visual_concepts";
  public static final String TOPICS = "topics";
  public static final String GROUND_TRUTH = "ground_truth";

  private static final String CSV = ".csv";
  private static final String CONCEPTS_CSV = "_categories_attr_concepts.csv";

  private final Path root;

  private CollectionLayout(Path root) {
    this.root = root;
  }

  public static CollectionLayout of(Path root) {
    return new CollectionLayout(root);
  }

  public Path root() {
    return root;
  }

  /** {@code minute_based_table/u1.csv}, from the root. */
  public static String minuteTableName(String user) {
    return MINUTE_TABLES + "/" + user + CSV;
  }

  /** {@code visual_concepts/u1_categories_attr_concepts.csv}, from the root. */
  public static String conceptTableName(String user) {
    return CONCEPT_TABLES + "/" + user + CONCEPTS_CSV;
  }

  /** Those who have a table of either kind. */
  public SortedSet<String> users() {
    SortedSet<String> users = new TreeSet<>();
    addUsers(users, MINUTE_TABLES, CSV);
    addUsers(users, CONCEPT_TABLES, CONCEPTS_CSV);
    return users;
  }

  private void addUsers(SortedSet<String> users, String folder, String ending) {
    for (Path file : files(folder, name -> name.endsWith(ending))) {
      String name = file.getFileName().toString();
      String user = name.substring(0, name.length() - ending.length());
      if (MinuteId.isUser(user, user.length())) {
        users.add(user);
      }
    }
  }

  /** Where the table is or would be. */
  public Path minuteTable(String user) {
    return root.resolve(minuteTableName(user));
  }

  /** Where the table is or would be. */
  public Path conceptTable(String user) {
    return root.resolve(conceptTableName(user));
  }

  public List<Path> topicFiles() {
    return files(TOPICS, name -> name.endsWith(".xml"));
  }

  public List<Path> groundTruthFiles() {
    return files(GROUND_TRUTH, name -> name.endsWith(CSV) && !name.contains("cluster"));
  }

  public List<Path> clusterFiles() {
    return files(GROUND_TRUTH, name -> name.endsWith(CSV) && name.contains("cluster"));
  }

  /** Files among the tables that are no user's, so that nothing reads them. */
  public List<Path> unknownTables() {
    SortedSet<String> users = users();
    return Stream.concat(
            files(MINUTE_TABLES, name -> true).stream(),
            files(CONCEPT_TABLES, name -> true).stream())
        .filter(
            file ->
                users.stream()
                    .noneMatch(
                        user -> file.equals(minuteTable(user)) || file.equals(conceptTable(user))))
        .toList();
  }

  /** The folders of all cameras, those of users without a table too. */
  public List<Path> imageFolders() {
    return list(root, name -> MinuteId.isUser(name, name.length())).stream()
        .flatMap(
            home ->
                Stream.of(
                    home.resolve(ImagePath.WEARABLE),
                    home.resolve(ImagePath.photos(home.getFileName().toString()))))
        .filter(Files::isDirectory)
        .toList();
  }

  /** How a file is named to people: from the root, with slashes. */
  public String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /**
   * The file of an image. Where names differ in case alone, the one as written wins, else the first
   * in the order of names.
   *
   * @param path from the root, as in {@link CollectionImage#path}
   */
  public Optional<Path> resolve(String path) {
    Path exact = root.resolve(path);
    if (Files.exists(exact)) {
      return Optional.of(exact);
    }
    Path found = root;
    for (String name : path.split("/", -1)) {
      Path next = named(found, name);
      if (next == null) {
        return Optional.empty();
      }
      found = next;
    }
    return Optional.of(found);
  }

  private static @Nullable Path named(Path folder, String name) {
    Path exact = folder.resolve(name);
    if (Files.exists(exact)) {
      return exact;
    }
    List<Path> others = list(folder, other -> other.equalsIgnoreCase(name));
    return others.isEmpty() ? null : others.get(0);
  }

  private List<Path> files(String folder, Predicate<String> name) {
    return list(root.resolve(folder), name).stream().filter(Files::isRegularFile).toList();
  }

  /** The entries of a folder in the order of their names; none where there is no folder. */
  private static List<Path> list(Path folder, Predicate<String> name) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(folder, entry -> name.test(entry.getFileName().toString()))) {
      entries.forEach(found::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(null);
    return found;
  }
}
