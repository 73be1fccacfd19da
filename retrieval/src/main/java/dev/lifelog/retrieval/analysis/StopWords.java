package dev.lifelog.retrieval.analysis;

import java.util.Set;

/**
 * Words that show nothing. A network draws a concept from any text; from these alone it could only
 * guess.
 */
final class StopWords {

  private static final Set<String> WORDS =
      Set.of(
          ("a about after all also am an and any are as at be because been before being but by can"
               + " could did do does doing done each every find for from get give had has have"
               + " having he her here him his how i if images in into is it its just let like me"
               + " moment moments more most my no nor not of off on once one only or other our out"
               + " over own photo photos picture pictures please same see shall she should show so"
               + " some such than that the their them then there these they this those through time"
               + " times to too under until up us user very was we were what when where which while"
               + " who whom whose why will with would you your")
              .split(" "));

  private StopWords() {}

  /** Also of a text in another script, which no network here was taught. */
  static boolean areAll(String text) {
    return Wording.of(text).words().stream()
        .map(Wording.Word::lower)
        .allMatch(word -> WORDS.contains(word) || !word.matches(".*[a-z].*"));
  }
}
