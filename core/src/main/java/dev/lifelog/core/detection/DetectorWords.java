package dev.lifelog.core.detection;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an image besides its pixels, as a set of words. The kind of a word is part of
 * it: the object book is another word than the attribute reading.
 */
public final class DetectorWords {

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private DetectorWords() {}

  /**
   * Of the organisers' detections. Of categories the best one is a word of its own, since a
   * detector is right about it far more often than about the others; scores themselves are not
   * used, nor is the order of attributes.
   */
  public static Set<String> ofDetections(
      List<String> attributes, Map<String, Integer> categories, Map<String, Integer> objects) {
    Set<String> words = new TreeSet<>();
    attributes.forEach(attribute -> words.add("attribute " + form(attribute)));
    objects.keySet().forEach(object -> words.add("object " + form(object)));
    categories.keySet().forEach(category -> words.add("category " + form(category)));
    categories.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .ifPresent(best -> words.add("best category " + form(best.getKey())));
    return words;
  }

  /**
   * Of where the user was and what they did. A place has its name for a word, and each word of its
   * name: so a café that was never seen is still a café. What is unknown gives no word, and so
   * speaks neither for nor against anything.
   */
  public static Set<String> ofWhereabouts(@Nullable String place, @Nullable String activity) {
    Set<String> words = new TreeSet<>();
    if (place != null) {
      words.add("place " + form(place));
      for (String word : form(place).split(" ", -1)) {
        words.add("in a place's name " + word);
      }
    }
    if (activity != null) {
      words.add("activity " + form(activity));
    }
    return words;
  }

  private static String form(String name) {
    return NO_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
