package dev.lifelog.core.collection;

import static dev.lifelog.core.problem.ProblemKind.COLLECTION_EMPTY;
import static dev.lifelog.core.problem.ProblemKind.COLLECTION_MISSING;
import static dev.lifelog.core.problem.ProblemKind.TABLE_MISSING;
import static dev.lifelog.core.problem.ProblemKind.TABLE_UNKNOWN;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.problem.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Reads all of a collection and reports everything that is wrong with it. Changes nothing. */
public final class CollectionCheck {

  private final CollectionLayout layout;
  private final ProblemTally problems = new ProblemTally();

  private CollectionCheck(CollectionLayout layout) {
    this.layout = layout;
  }

  public static CollectionCheck of(Path root) {
    return new CollectionCheck(CollectionLayout.of(root));
  }

  public CollectionReport run() {
    try {
      return check();
    } catch (UncheckedIOException e) {
      problems.accept(Unreadable.of(layout.root(), layout.root().toString(), e.getCause()));
      return nothing();
    }
  }

  private CollectionReport check() {
    SortedSet<String> users = layout.users();
    if (users.isEmpty()) {
      reportNoTables();
      return nothing();
    }
    for (Path file : layout.unknownTables()) {
      problems.accept(
          new Problem(
              TABLE_UNKNOWN,
              layout.name(file),
              0,
              file.getFileName().toString(),
              "the file is named like no user's table, so it is not read",
              "Name it like "
                  + CollectionLayout.minuteTableName("u1")
                  + " or "
                  + CollectionLayout.conceptTableName("u1")));
    }
    TablesCheck tables = new TablesCheck(layout, problems);
    tables.run();
    new QuestionsCheck(layout, users, tables::knows, problems).run();
    return new CollectionReport(
        List.copyOf(users), tables.days(), tables.minutes(), tables.images(), problems.counts());
  }

  private void reportNoTables() {
    Path root = layout.root();
    if (!Files.isDirectory(root)) {
      boolean exists = Files.exists(root);
      report(
          COLLECTION_MISSING,
          exists ? "this is a file, not a directory" : "there is no such directory",
          "Name the directory that holds " + CollectionLayout.MINUTE_TABLES);
    } else if (isEmpty(root)) {
      report(
          COLLECTION_EMPTY,
          "the directory is empty",
          "Copy a collection there, or generate one with: collection generate --out " + root);
    } else {
      report(
          TABLE_MISSING,
          "the directory holds no table of any user",
          "Name the directory that holds "
              + CollectionLayout.MINUTE_TABLES
              + " and "
              + CollectionLayout.CONCEPT_TABLES);
    }
  }

  private void report(ProblemKind kind, String message, String remedy) {
    problems.accept(new Problem(kind, layout.root().toString(), 0, null, message, remedy));
  }

  private CollectionReport nothing() {
    return new CollectionReport(List.of(), 0, 0, 0, problems.counts());
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
