package dev.lifelog.spark.jobs.reindex;

import dev.lifelog.cassandra.schema.DayEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What there is to do, with the reasons. */
public final class Plan {

  private final Set<String> users;
  private final List<UserChanges> changes;
  private final List<DayEntry> open;
  private final List<String> leftAlone;

  Plan(Set<String> users, List<UserChanges> changes, List<DayEntry> open, List<String> leftAlone) {
    this.users = Set.copyOf(users);
    this.changes = List.copyOf(changes);
    this.open = List.copyOf(open);
    this.leftAlone = List.copyOf(leftAlone);
  }

  List<UserChanges> changes() {
    return changes;
  }

  /** The users of the collection that were asked for. */
  public Set<String> users() {
    return users;
  }

  public boolean isEmpty() {
    return changes.isEmpty() && open.isEmpty();
  }

  /** Days that are ingested and that the model has not seen since. */
  public int open() {
    return open.size();
  }

  public int dates() {
    return changes.stream().mapToInt(user -> user.dates().size()).sum();
  }

  /** Users that were not touched, each with the reason and what to do. */
  public List<String> leftAlone() {
    return leftAlone;
  }

  /** A line for each date and folder: whose, which, why. */
  public List<String> reasons() {
    List<String> lines = new ArrayList<>();
    for (UserChanges user : changes) {
      user.dates()
          .forEach(
              (date, why) ->
                  lines.add(
                      "%s %s: %s"
                          .formatted(
                              user.user(),
                              date,
                              why.stream().map(Change::text).collect(Collectors.joining(", ")))));
      if (user.dates().isEmpty()) {
        user.changedFolders()
            .forEach(folder -> lines.add("%s: files that no table lists".formatted(folder)));
      }
    }
    return lines;
  }
}
