package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.question.ClockRange;
import dev.lifelog.core.settings.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads where: a known place after "at" or "in" is wanted, a negated one, or one behind "away
 * from", is excluded, and one that is gone to or come from is a direction, which holds on the way
 * and thus nowhere.
 */
final class PlaceReader {

  private static final String ARTICLE = "(?:the |my |his |her |our |their |u\\d+'s )?";
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?i)\\b(?:at|in|inside|within|near|around|by|of|enter\\w*|reach\\w*|or|and|,) "
              + ARTICLE
              + "$");
  private static final Pattern AWAY =
      Pattern.compile(
          "(?i)\\b(?:away from|outside(?: of)?|out of|far from|anywhere but|besides|except) (?:at |in )?"
              + ARTICLE
              + "$");
  private static final Pattern FROM =
      Pattern.compile("(?i)\\b(?:from|leaving|left|leaves) " + ARTICLE + "$");
  private static final Pattern TO = Pattern.compile("(?i)\\b(?:to|towards?) " + ARTICLE + "$");
  private static final Pattern HOMEWARDS =
      Pattern.compile(
          "(?i)\\b(?:driv\\w*|drove|walk\\w*|go|goes|going|went|head\\w*|travel\\w*|cycl\\w*|return\\w*|com\\w+|came|back|get\\w*|got"
              + "|commut\\w*|journey|ride|riding|rode|drive|trip|way|arriv\\w*|bus|train|tram)(?: back)? $");
  private static final Pattern NO_PLACE_AFTER =
      Pattern.compile(
          "(?i)^(?: |-)(?:countr\\w+|towns?|city|pages?|teams?|made|cooked|cooking|workout|screens?|computers?|desks?|chairs?|party)\\b");
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "\\b(?:at|in|inside|near) (?:the )?(\\p{Lu}[\\p{L}\\p{N}&'-]+(?: \\p{Lu}[\\p{L}\\p{N}&'-]+)*)");

  private final PlaceNames names;
  private final Collection<String> places;

  final Set<String> wanted = new TreeSet<>();
  final Set<String> excluded = new TreeSet<>();
  private final Set<String> from = new TreeSet<>();
  private final Set<String> to = new TreeSet<>();

  PlaceReader(PlaceNames names, Collection<String> places) {
    this.names = names;
    this.places = places;
  }

  void read(Wording wording, Notes notes) {
    List<Wording.Word> words = wording.words();
    for (int i = 0; i < words.size(); ) {
      i += Math.max(1, readAt(wording, i, notes));
    }
    noteUnknown(wording, notes);
  }

  /** A way home from work is an afternoon's or an evening's, a way to work a morning's. */
  Optional<ClockRange> usualTime() {
    if (isEveryday(to, "home") && isEveryday(from, "work")) {
      return Optional.of(ClockRange.of(15, 22));
    }
    return isEveryday(to, "work") && isEveryday(from, "home")
        ? Optional.of(ClockRange.of(5, 11))
        : Optional.empty();
  }

  /** Returns how many words were read. */
  private int readAt(Wording wording, int first, Notes notes) {
    List<Wording.Word> words = wording.words();
    for (int length = Math.min(PlaceNames.LONGEST, words.size() - first); length > 0; length--) {
      Wording.Word begin = words.get(first);
      Wording.Word end = words.get(first + length - 1);
      String phrase = phrase(words.subList(first, first + length));
      Set<String> found = names.named(phrase);
      boolean certain = !found.isEmpty() && !PlaceNames.isEveryday(phrase);
      if (found.isEmpty() && length == 1) {
        found = names.setApartBy(phrase);
      }
      if (!found.isEmpty() && wording.isFree(begin.start(), end.end())) {
        place(wording, found, begin.start(), end.end(), certain, notes);
        return length;
      }
    }
    return 0;
  }

  private void place(
      Wording wording, Set<String> found, int start, int end, boolean certain, Notes notes) {
    String before = wording.text().substring(0, start);
    String quoted = wording.text().substring(start, end);
    if (!certain && NO_PLACE_AFTER.matcher(wording.text().substring(end)).find()) {
      return;
    }
    if (AWAY.matcher(before).find()) {
      excluded.addAll(found);
    } else if (FROM.matcher(before).find()) {
      from.addAll(found);
      wording.use(start, end);
    } else if (TO.matcher(before).find()
        || (isEveryday(found, "home") && HOMEWARDS.matcher(before).find())) {
      to.addAll(found);
      wording.use(start, end);
    } else if (wording.isNegated(start)) {
      excluded.addAll(found);
    } else if (certain || INSIDE.matcher(before).find()) {
      wanted.addAll(found);
    } else if (PlaceNames.isEveryday(quoted.toLowerCase(Locale.ROOT))) {
      notes.ignored("\"" + quoted + "\": not said as a place; write \"at " + quoted + "\" for one");
    }
  }

  private void noteUnknown(Wording wording, Notes notes) {
    Matcher unknown = UNKNOWN.matcher(wording.text());
    while (unknown.find()) {
      MatchResult name = unknown.toMatchResult();
      boolean free = wording.isFree(name.start(1), name.end(1));
      if (free && !isKnown(name.group(1))) {
        notes.ignored("\"" + name.group(1) + "\": no such place here" + nearest(name.group(1)));
      }
    }
  }

  private boolean isKnown(String name) {
    return Wording.of(name).words().stream()
        .map(Wording.Word::lower)
        .allMatch(
            word ->
                PlaceNames.isKind(word)
                    || !names.setApartBy(word).isEmpty()
                    || !names.named(word).isEmpty());
  }

  private String nearest(String name) {
    return Nearest.to(name, places).map(place -> "; the nearest is \"" + place + "\"").orElse("");
  }

  void settle(Notes notes) {
    for (String place : wanted) {
      if (excluded.remove(place)) {
        notes.ignored("not \"" + place + "\": it is also asked for");
      }
    }
    note("place: ", wanted, notes);
    note("not at: ", excluded, notes);
    if (!from.isEmpty() || !to.isEmpty()) {
      String way =
          (from.isEmpty() ? "" : " from " + String.join(" or ", from))
              + (to.isEmpty() ? "" : " to " + String.join(" or ", to));
      notes.understood(
          "on the way"
              + way
              + usualTime()
                  .map(range -> ", taken as " + range)
                  .orElse(", which asks for neither place"));
    }
  }

  private static void note(String label, Set<String> places, Notes notes) {
    if (!places.isEmpty()) {
      notes.understood(label + String.join(" or ", places));
    }
  }

  private boolean isEveryday(Set<String> places, String kind) {
    return names.named(kind).stream().anyMatch(places::contains);
  }

  private static String phrase(List<Wording.Word> words) {
    return String.join(" ", words.stream().map(Wording.Word::lower).toList());
  }
}
