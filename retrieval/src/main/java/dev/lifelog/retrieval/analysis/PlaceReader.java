package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.question.ClockRange;
import dev.lifelog.core.question.Journey;
import dev.lifelog.core.settings.Nearest;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads where: a known place after "at" or "in" is wanted, a negated one, or one behind "away
 * from", is excluded, and one that is gone to or come from is a direction, which holds on the way
 * and thus nowhere.
 */
final class PlaceReader {

  private static final Pattern NO_PLACE_AFTER =
      Pattern.compile(
          "(?i)^(?:"
              + " |-)(?:countr\\w+|towns?|city|pages?|teams?|made|cooked|cooking|workout|screens?|computers?|desks?|chairs?|party)\\b");
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "\\b(?:at|in|inside|near) (?:the )?(\\p{Lu}[\\p{L}\\p{N}&'-]+(?:"
              + " \\p{Lu}[\\p{L}\\p{N}&'-]+)*)");

  /** Words by which a direction is one of a way. */
  private static final Pattern ON_THE_WAY =
      Pattern.compile(
          "(?i)\\b(?:way|en"
              + " route|journey|trip|commut\\w*|driv\\w*|drove|rid(?:e|es|ing)|rode|walk\\w*|stroll\\w*|cycl\\w*|travel\\w*|head\\w*"
              + "|return\\w*|leav(?:e|es|ing)|fl(?:y|ies|ew|ying|ight)|buses|bus|train|tram|taxi|car|bike|bicycle|transport)\\b");

  private static final Pattern GOING =
      Pattern.compile(
          "(?i)\\b(?:go|goes|going|went|com(?:e|es|ing)|came|get(?:s|ting)?|got|back)\\b");

  /** A way that says neither where from nor where to. */
  private static final Pattern ANY_WAY =
      Pattern.compile(
          "(?i)\\b(?:(?:on|along) (?:the|my|his|her|our|their) way|en route|underway|while"
              + " travell?ing|between (?:two )?places)\\b(?! (?:\\p{L}+ )?to\\b)");

  private final PlaceNames names;
  private final Predicate<String> isWord;
  private final Collection<String> places;
  private final Map<PlaceRole, Set<String>> read = new EnumMap<>(PlaceRole.class);

  /**
   * A reader of one question.
   *
   * @param isWord whether a word means something else, so that it is no place's misspelled name
   */
  PlaceReader(PlaceNames names, Predicate<String> isWord, Collection<String> places) {
    this.names = names;
    this.isWord = isWord;
    this.places = places;
    for (PlaceRole role : PlaceRole.values()) {
      read.put(role, new TreeSet<>());
    }
  }

  List<String> wanted() {
    return List.copyOf(of(PlaceRole.WANTED));
  }

  List<String> excluded() {
    return List.copyOf(of(PlaceRole.EXCLUDED));
  }

  void read(Wording wording, Notes notes) {
    @Nullable PlaceMention last = null;
    PlaceRole lastRole = PlaceRole.NONE;
    for (int word = 0; word < wording.words().size(); ) {
      int length = longest(wording, word);
      if (length > 0) {
        PlaceMention mention = mention(wording, word, length);
        PlaceRole role = PlaceRole.after(wording.text().substring(0, mention.start()), mention);
        if (last != null
            && PlaceRole.isList(wording.text().substring(last.end(), mention.start()))) {
          role = lastRole;
        }
        take(wording, mention, role, notes);
        last = mention;
        lastRole = role;
      }
      word += Math.max(1, length);
    }
    noteUnknown(wording, notes);
  }

  /** How many words from this one on name a place; 0 for none. */
  private int longest(Wording wording, int first) {
    int most = Math.min(PlaceNames.LONGEST, wording.words().size() - first);
    for (int length = most; length > 0; length--) {
      PlaceMention mention = mention(wording, first, length);
      boolean word =
          !mention.isName()
              && NO_PLACE_AFTER.matcher(wording.text().substring(mention.end())).find();
      if (!mention.places().isEmpty() && !word && wording.isFree(mention.start(), mention.end())) {
        return length;
      }
    }
    return 0;
  }

  private PlaceMention mention(Wording wording, int first, int length) {
    List<Wording.Word> words = wording.words().subList(first, first + length);
    String phrase = String.join(" ", words.stream().map(Wording.Word::lower).toList());
    Set<String> named = names.named(phrase);
    int start = words.get(0).start();
    return new PlaceMention(
        start,
        words.get(length - 1).end(),
        named.isEmpty() ? lessSure(phrase, length) : named,
        !named.isEmpty() && !PlaceNames.isEveryday(phrase),
        names.isEveryday(named, "home"),
        wording.isNegated(start));
  }

  private Set<String> lessSure(String phrase, int length) {
    Set<String> apart = length == 1 ? names.setApartBy(phrase) : Set.of();
    return apart.isEmpty() && (length > 1 || !isWord.test(phrase)) ? names.almost(phrase) : apart;
  }

  private void take(Wording wording, PlaceMention mention, PlaceRole role, Notes notes) {
    of(role).addAll(mention.places());
    if (role != PlaceRole.NONE && !isSpelled(wording, mention)) {
      notes.understood(
          "\""
              + wording.text().substring(mention.start(), mention.end())
              + "\" taken for "
              + String.join(" or ", mention.places()));
    }
    if (role == PlaceRole.FROM || role == PlaceRole.TO || role == PlaceRole.BETWEEN) {
      // The network would take the office that is left for one that is seen.
      wording.use(mention.start(), mention.end());
    } else if (role == PlaceRole.NONE && mention.isHome()) {
      String said = wording.text().substring(mention.start(), mention.end());
      notes.ignored("\"" + said + "\": not said as a place; write \"at " + said + "\" for one");
    }
  }

  private boolean isSpelled(Wording wording, PlaceMention mention) {
    String said = wording.text().substring(mention.start(), mention.end()).toLowerCase(Locale.ROOT);
    return mention.isName() || !names.named(said).isEmpty() || !names.setApartBy(said).isEmpty();
  }

  private void noteUnknown(Wording wording, Notes notes) {
    Matcher unknown = UNKNOWN.matcher(wording.text());
    while (unknown.find()) {
      String name = unknown.group(1);
      if (wording.isFree(unknown.start(1), unknown.end(1)) && !isKnown(name)) {
        String nearest =
            Nearest.to(name, places).map(place -> "; the nearest is \"" + place + "\"").orElse("");
        notes.ignored("\"" + name + "\": no such place here" + nearest);
      }
    }
  }

  private boolean isKnown(String name) {
    return !names.meant(name.toLowerCase(Locale.ROOT)).isEmpty() || areKnown(name);
  }

  private boolean areKnown(String name) {
    return Wording.of(name).words().stream()
        .map(Wording.Word::lower)
        .allMatch(
            word ->
                PlaceNames.isKind(word)
                    || !names.setApartBy(word).isEmpty()
                    || !names.named(word).isEmpty());
  }

  /**
   * What was said of a way, and what it must not be mixed up with: who goes to a place for a
   * meeting is not asking for the way there. Home is different, where people are on the way or
   * stay.
   */
  Optional<Journey> journey(Wording wording) {
    Set<String> from = of(PlaceRole.FROM);
    Set<String> to = of(PlaceRole.TO);
    Set<String> ends = of(PlaceRole.BETWEEN);
    boolean way = ON_THE_WAY.matcher(wording.text()).find();
    if (!way && !(names.isEveryday(to, "home") && GOING.matcher(wording.text()).find())) {
      return Optional.empty();
    }
    if (ends.size() > 1) {
      return Optional.of(new Journey(List.copyOf(ends), List.copyOf(ends)));
    }
    if (from.isEmpty() && to.isEmpty() && !ANY_WAY.matcher(wording.text()).find()) {
      return Optional.empty();
    }
    return Optional.of(new Journey(List.copyOf(from), List.copyOf(to)));
  }

  /** A way home from work is an afternoon's or an evening's, a way to work a morning's. */
  static Optional<ClockRange> usualTime(PlaceNames names, Journey journey) {
    Set<String> from = Set.copyOf(journey.from());
    Set<String> to = Set.copyOf(journey.to());
    if (names.isEveryday(to, "home") && names.isEveryday(from, "work")) {
      return Optional.of(ClockRange.of(15, 22));
    }
    return names.isEveryday(to, "work") && (from.isEmpty() || names.isEveryday(from, "home"))
        ? Optional.of(ClockRange.of(5, 11))
        : Optional.empty();
  }

  /** What is both wanted and excluded is wanted. */
  void settle(Notes notes) {
    for (String place : of(PlaceRole.WANTED)) {
      if (of(PlaceRole.EXCLUDED).remove(place)) {
        notes.ignored("not \"" + place + "\": it is also asked for");
      }
    }
  }

  /** Says of a direction that became no condition what would make it one. */
  void noteDirections(Notes notes) {
    Set<String> said = new TreeSet<>(of(PlaceRole.FROM));
    said.addAll(of(PlaceRole.TO));
    said.addAll(of(PlaceRole.BETWEEN));
    if (!said.isEmpty()) {
      String place = said.iterator().next();
      notes.ignored(
          "the direction "
              + String.join(", ", said)
              + ": write \"on the way to "
              + place
              + "\" for the way, \"at "
              + place
              + "\" for the stay");
    }
  }

  private Set<String> of(PlaceRole role) {
    return read.getOrDefault(role, Set.of());
  }
}
