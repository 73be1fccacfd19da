package dev.lifelog.spark.jobs.ingest;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one user's tables came to. */
public final class UserResult {

  private final DayCounts minutes = new DayCounts();
  private final DayCounts images = new DayCounts();
  private final Map<String, Long> problems = new TreeMap<>();
  private final Map<String, Set<LocalDate>> folders = new TreeMap<>();
  private int tablesRefused;

  public DayCounts minutes() {
    return minutes;
  }

  public DayCounts images() {
    return images;
  }

  public Map<String, Long> problems() {
    return problems;
  }

  public int tablesRefused() {
    return tablesRefused;
  }

  /** Folders that rows of images name, with the UTC dates of these rows. */
  public Map<String, Set<LocalDate>> folders() {
    return folders;
  }

  void addFolders(Map<String, ? extends Set<LocalDate>> more) {
    more.forEach(
        (folder, dates) -> folders.computeIfAbsent(folder, any -> new TreeSet<>()).addAll(dates));
  }

  void addProblems(Map<String, Long> counts) {
    counts.forEach((code, count) -> problems.merge(code, count, Long::sum));
  }

  void refuseTable() {
    tablesRefused++;
  }
}
