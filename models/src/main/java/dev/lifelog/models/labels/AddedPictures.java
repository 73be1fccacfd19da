package dev.lifelog.models.labels;

import dev.lifelog.models.labels.Mapping.Action;
import dev.lifelog.models.labels.Mapping.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Pictures that a mapping adds by hand.
 *
 * @param ids classes of pictures that are no file beside the mapping, so must be the collection's
 * @param files classes of files
 */
record AddedPictures(
    Map<String, SortedSet<String>> ids, Map<Path, SortedSet<String>> files, List<Rule> byId) {

  static AddedPictures of(Mapping mapping) {
    Map<String, SortedSet<String>> ids = new TreeMap<>();
    Map<Path, SortedSet<String>> files = new TreeMap<>();
    List<Rule> byId = new ArrayList<>();
    for (Rule rule : mapping.rules(Action.ADD)) {
      Path file = rule.folder().resolve(rule.subject()).normalize();
      if (Files.isRegularFile(file)) {
        files.computeIfAbsent(file, f -> new TreeSet<>()).add(rule.target());
      } else {
        ids.computeIfAbsent(rule.subject(), id -> new TreeSet<>()).add(rule.target());
        byId.add(rule);
      }
    }
    return new AddedPictures(ids, files, byId);
  }

  void refuseUnknown(Set<String> known) {
    for (Rule rule : byId) {
      if (!known.contains(rule.subject())) {
        throw rule.error(
            "'"
                + rule.subject()
                + "' is neither a picture of the collection nor a file in "
                + rule.folder(),
            "Write an image id of a concept table, or a path from where the mapping lies");
      }
    }
  }
}
