package dev.lifelog.core.concept;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of things brought to one form, so that {@code ice_cream}, {@code Ice-creams} and {@code
 * icecream} compare as equal, with the synonyms that come with the program.
 */
final class ConceptNames {

  private static final String SYNONYMS = "synonyms.txt";

  /** The id of a WordNet synset, which some label files write before the names. */
  private static final Pattern SYNSET = Pattern.compile("^n\\d{8}[\\s:,]+");

  private static final Pattern SEPARATOR = Pattern.compile("[,;/]");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** A plural's s, not that of bus, glass or tennis. */
  private static final Pattern PLURAL_S = Pattern.compile("(?<![aius])s$");

  /** Boxes, benches and dishes lose two letters, buses too. */
  private static final Pattern PLURAL_ES = Pattern.compile("(?<=(x|ch|sh|s|z))es$");

  private static final Map<String, Set<String>> LINES = lines();

  private ConceptNames() {}

  /**
   * The names that a label lists, in their one form: {@code "television, television system"} has
   * two.
   */
  static Set<String> of(String label) {
    Set<String> names = new LinkedHashSet<>();
    SEPARATOR
        .splitAsStream(SYNSET.matcher(label.strip()).replaceFirst(""))
        .map(ConceptNames::form)
        .filter(form -> !form.isEmpty())
        .forEach(names::add);
    return names;
  }

  /** These names and all that mean the same. */
  static Set<String> withSynonyms(Set<String> names) {
    Set<String> all = new LinkedHashSet<>(names);
    names.forEach(name -> all.addAll(LINES.getOrDefault(name, Set.of())));
    return all;
  }

  private static String form(String name) {
    List<String> words =
        NO_LETTER
            .splitAsStream(name.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    if (words.isEmpty()) {
      return "";
    }
    return String.join("", words.subList(0, words.size() - 1))
        + singular(words.get(words.size() - 1));
  }

  private static String singular(String word) {
    if (word.length() < 3) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    String shorter = PLURAL_ES.matcher(word).replaceFirst("");
    return shorter.equals(word) ? PLURAL_S.matcher(word).replaceFirst("") : shorter;
  }

  private static Map<String, Set<String>> lines() {
    Map<String, Set<String>> lines = new HashMap<>();
    InputStream packed =
        Objects.requireNonNull(ConceptNames.class.getResourceAsStream(SYNONYMS), SYNONYMS);
    try (BufferedReader reader =
            new BufferedReader(new InputStreamReader(packed, StandardCharsets.UTF_8));
        Stream<String> text = reader.lines()) {
      text.filter(line -> !line.startsWith("#"))
          .map(ConceptNames::of)
          .forEach(names -> names.forEach(name -> lines.put(name, names)));
    } catch (IOException e) {
      throw new UncheckedIOException(SYNONYMS, e);
    }
    return lines;
  }
}
