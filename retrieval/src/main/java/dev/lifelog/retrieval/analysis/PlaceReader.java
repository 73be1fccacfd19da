package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.question.ClockRange;
import dev.lifelog.core.settings.Nearest;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
          "(?i)^(?: |-)(?:countr\\w+|towns?|city|pages?|teams?|made|cooked|cooking|workout|screens?|computers?|desks?|chairs?|party)\\b");
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "\\b(?:at|in|inside|near) (?:the )?(\\p{Lu}[\\p{L}\\p{N}&'-]+(?: \\p{Lu}[\\p{L}\\p{N}&'-]+)*)");

  private final PlaceNames names;
  private final Collection<String> places;
  private final Map<PlaceRole, Set<String>> read = new EnumMap<>(PlaceRole.class);

  PlaceReader(PlaceNames names, Collection<String> places) {
    this.names = names;
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
        named.isEmpty() && length == 1 ? names.setApartBy(phrase) : named,
        !named.isEmpty() && !PlaceNames.isEveryday(phrase),
        isEveryday(named, "home"),
        wording.isNegated(start));
  }

  private void take(Wording wording, PlaceMention mention, PlaceRole role, Notes notes) {
    of(role).addAll(mention.places());
    if (role == PlaceRole.FROM || role == PlaceRole.TO) {
      // The network would take the office that is left for one that is seen.
      wording.use(mention.start(), mention.end());
    } else if (role == PlaceRole.NONE && mention.isHome()) {
      String said = wording.text().substring(mention.start(), mention.end());
      notes.ignored("\"" + said + "\": not said as a place; write \"at " + said + "\" for one");
    }
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
    return Wording.of(name).words().stream()
        .map(Wording.Word::lower)
        .allMatch(
            word ->
                PlaceNames.isKind(word)
                    || !names.setApartBy(word).isEmpty()
                    || !names.named(word).isEmpty());
  }

  /** A way home from work is an afternoon's or an evening's, a way to work a morning's. */
  Optional<ClockRange> usualTime() {
    if (isEveryday(of(PlaceRole.TO), "home") && isEveryday(of(PlaceRole.FROM), "work")) {
      return Optional.of(ClockRange.of(15, 22));
    }
    return isEveryday(of(PlaceRole.TO), "work") && isEveryday(of(PlaceRole.FROM), "home")
        ? Optional.of(ClockRange.of(5, 11))
        : Optional.empty();
  }

  /**
   * Ends the reading: what is both wanted and excluded is wanted.
   *
   * @param taken the time that stands for a way; empty where the question names one itself
   */
  void settle(Optional<ClockRange> taken, Notes notes) {
    for (String place : of(PlaceRole.WANTED)) {
      if (of(PlaceRole.EXCLUDED).remove(place)) {
        notes.ignored("not \"" + place + "\": it is also asked for");
      }
    }
    note("place: ", of(PlaceRole.WANTED), notes);
    note("not at: ", of(PlaceRole.EXCLUDED), notes);
    String way = leg(" from ", of(PlaceRole.FROM)) + leg(" to ", of(PlaceRole.TO));
    if (!way.isEmpty()) {
      notes.understood(
          "on the way"
              + way
              + taken.map(range -> ", taken as " + range).orElse(": asks for neither place"));
    }
  }

  private static String leg(String word, Set<String> places) {
    return places.isEmpty() ? "" : word + String.join(" or ", places);
  }

  private static void note(String label, Set<String> places, Notes notes) {
    if (!places.isEmpty()) {
      notes.understood(label + String.join(" or ", places));
    }
  }

  private Set<String> of(PlaceRole role) {
    return read.getOrDefault(role, Set.of());
  }

  private boolean isEveryday(Set<String> found, String kind) {
    return names.named(kind).stream().anyMatch(found::contains);
  }
}
