package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.settings.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people call the places of a collection: by the full name, by what stands in brackets ("DCU"),
 * by initials, or by the word that sets a name apart ("Fontana" for "Cafe Fontana"). A word that
 * only tells the kind of place names none: "in a cafe" is a concept.
 */
final class PlaceNames {

  /** Longest name that is looked for, in words. */
  static final int LONGEST = 8;

  private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}']+");
  private static final Pattern SAINT = Pattern.compile("\\bsaint\\b");
  private static final int SHORTEST_WORD = 4;

  /** In shorter words, one letter makes another word. */
  private static final int SHORTEST_MISSPELLED = 5;

  private static final Set<String> KINDS =
      Set.of(
          ("the of and at in on for a an by saint st bar cafe coffee restaurant pub shop store"
               + " stores market supermarket superstore hypermarket mall centre center hotel park"
               + " garden gardens station airport port university college school hospital clinic"
               + " church street road avenue lane square bridge gym club beach sea seaside pier"
               + " harbour harbor museum library cinema theatre theater city town village house"
               + " home office building work express main north south east west central new old"
               + " little grand royal green red blue black white golden bus train car toy toys"
               + " toyshop book books bookshop kitchen bakery grill terminal stop international"
               + " national dublin ireland sports fitness food foods garage service")
              .split(" "));

  /** Kinds of place that one goes to as "the" one, if there is only one. */
  private static final Map<String, String> INSTITUTIONS =
      Map.ofEntries(
          Map.entry("university", "university"),
          Map.entry("uni", "university"),
          Map.entry("campus", "university"),
          Map.entry("college", "college"),
          Map.entry("school", "school"),
          Map.entry("hospital", "hospital"),
          Map.entry("airport", "airport"),
          Map.entry("hotel", "hotel"),
          Map.entry("church", "church"),
          Map.entry("library", "library"),
          Map.entry("museum", "museum"),
          Map.entry("cinema", "cinema"));

  private static final Map<String, List<String>> EVERYDAY =
      Map.of(
          "home", List.of("home", "house", "flat", "apartment", "my place"),
          "work", List.of("work", "office", "workplace"),
          "office", List.of("office", "work", "workplace"));

  private final Map<String, Set<String>> full = new HashMap<>();
  private final Map<String, Set<String>> distinctive = new HashMap<>();

  PlaceNames(List<String> places) {
    for (String place : places) {
      String bare = BRACKETS.matcher(place).replaceAll(" ");
      List<String> words = words(bare);
      name(full, String.join(" ", words), place);
      if (words.size() > 2 && words.get(0).equals("the")) {
        name(full, String.join(" ", words.subList(1, words.size())), place);
      }
      EVERYDAY
          .getOrDefault(String.join(" ", words), List.of())
          .forEach(alias -> name(full, alias, place));
      Matcher brackets = BRACKETS.matcher(place);
      while (brackets.find()) {
        name(full, String.join(" ", words(brackets.group(1))), place);
      }
      initials(bare, words, place);
      for (String word : words) {
        if (word.length() >= SHORTEST_WORD && !KINDS.contains(word)) {
          name(distinctive, word, place);
        }
      }
    }
    // A collection may hold a place called just "Cafe": as a name, that word would swallow every
    // cafe.
    full.keySet().removeIf(alias -> isKind(alias) && !isEveryday(alias));
    INSTITUTIONS.forEach((said, kind) -> institution(said, kind, places));
  }

  private void institution(String said, String kind, List<String> places) {
    List<String> ofKind = places.stream().filter(place -> words(place).contains(kind)).toList();
    if (ofKind.size() == 1) {
      name(distinctive, said, ofKind.get(0));
    }
  }

  /** Places of exactly that name. */
  Set<String> named(String phrase) {
    return full.getOrDefault(plain(phrase), Set.of());
  }

  /** Places whose name one word sets apart: only to be trusted where the text speaks of a place. */
  Set<String> setApartBy(String word) {
    return distinctive.getOrDefault(plain(word), Set.of());
  }

  /** Places whose name was written with a slip; to be trusted even less. */
  Set<String> almost(String phrase) {
    String plain = plain(phrase);
    Set<String> found = new TreeSet<>();
    if (plain.length() >= SHORTEST_MISSPELLED && !isKind(plain)) {
      for (Map<String, Set<String>> names : List.of(full, distinctive)) {
        names.forEach(
            (name, places) -> {
              if (Nearest.isSlip(plain, name)) {
                found.addAll(places);
              }
            });
      }
    }
    return found;
  }

  /** As any place that is meant here: one that a person names when asked for a place. */
  Set<String> meant(String phrase) {
    Set<String> exact = named(phrase);
    Set<String> found = exact.isEmpty() ? setApartBy(phrase) : exact;
    return found.isEmpty() ? almost(phrase) : found;
  }

  /** Whether a place that people call that way is among those found. */
  boolean isEveryday(Set<String> found, String kind) {
    return named(kind).stream().anyMatch(found::contains);
  }

  static boolean isKind(String word) {
    return KINDS.contains(word);
  }

  /** Home and work are said in many ways that mean no place: "driving home", "home country". */
  static boolean isEveryday(String phrase) {
    return EVERYDAY.values().stream().anyMatch(aliases -> aliases.contains(phrase));
  }

  private void initials(String bare, List<String> words, String place) {
    List<String> capitals = new ArrayList<>();
    for (String word : SEPARATORS.split(Wording.fold(bare), -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        capitals.add(word.substring(0, 1).toLowerCase(Locale.ROOT));
      }
    }
    if (words.size() >= 3 && capitals.size() >= 3) {
      name(full, String.join("", capitals), place);
    }
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (Wording.Word word : Wording.of(name).words()) {
      words.add(plain(word.lower()));
    }
    return words;
  }

  /**
   * As differently as people write it: "St. Brendan's", "saint brendans", "Mulligan & Daughters".
   */
  private static String plain(String phrase) {
    return SAINT.matcher(phrase.replace("'", "").replace(" and ", " ")).replaceAll("st");
  }

  private static void name(Map<String, Set<String>> names, String alias, String place) {
    if (!alias.isBlank()) {
      names.computeIfAbsent(alias, any -> new TreeSet<>()).add(place);
    }
  }
}
