package dev.lifelog.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A piece of YAML: maps, lists and plain values.
 *
 * @param value null where there is nothing
 */
record Tree(@Nullable Object value) {

  /** Each document of a file, empty ones left out; a key that stands twice is an error. */
  static List<Tree> documents(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    List<Tree> documents = new ArrayList<>();
    for (Object document : new Yaml(new SafeConstructor(options)).loadAll(yaml)) {
      if (document != null) {
        documents.add(new Tree(document));
      }
    }
    return documents;
  }

  /** Down along keys; nothing where one is missing. */
  Tree at(String... keys) {
    Tree here = this;
    for (String key : keys) {
      here = new Tree(here.value instanceof Map<?, ?> map ? map.get(key) : null);
    }
    return here;
  }

  List<Tree> items() {
    return value instanceof List<?> list
        ? list.stream().map(item -> new Tree(item)).toList()
        : List.of();
  }

  List<String> keys() {
    return value instanceof Map<?, ?> map
        ? map.keySet().stream().map(String::valueOf).toList()
        : List.of();
  }

  String text() {
    return String.valueOf(value);
  }

  boolean isAbsent() {
    return value == null;
  }

  /** This and everything below. */
  Stream<Tree> all() {
    Stream<Tree> below =
        value instanceof Map<?, ?> map
            ? map.values().stream().map(item -> new Tree(item))
            : items().stream();
    return Stream.concat(Stream.of(this), below.flatMap(Tree::all));
  }
}
