package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.UserError;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.question.ClockRange;
import dev.lifelog.core.question.DayRange;
import dev.lifelog.core.question.EpisodeCondition;
import dev.lifelog.core.question.Journey;
import dev.lifelog.core.settings.Nearest;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Puts what was set by hand into a question. Values are read by the same readers as the words of a
 * question, so that they can be written as freely; one that does not exist is refused, since nobody
 * sets a part to have it ignored.
 */
final class Amending {

  private final Gazetteer gazetteer;
  private final List<String> vocabulary;
  private final PlaceNames places;
  private final Activities activities;
  private final UserReader users;

  Amending(
      Gazetteer gazetteer,
      List<String> vocabulary,
      PlaceNames places,
      Activities activities,
      UserReader users) {
    this.gazetteer = gazetteer;
    this.vocabulary = vocabulary;
    this.places = places;
    this.activities = activities;
    this.users = users;
  }

  void apply(Amendments amendments, Draft draft, Notes notes) {
    new TreeMap<>(amendments.values())
        .forEach(
            (axis, values) -> {
              apply(axis, values, draft);
              if (values.isEmpty()) {
                notes.ignored(axis + ": switched off");
              }
            });
  }

  private void apply(Axis axis, List<String> values, Draft draft) {
    switch (axis) {
      case USER -> draft.user = values.isEmpty() ? null : users.known(only(axis, values));
      case CONCEPT -> draft.concepts = weighted(values);
      case ACTIVITY -> draft.activities = union(values, this::activities);
      case PLACE -> draft.places = union(values, this::places);
      case TIME -> draft.clock = clock(values);
      case WEEKDAY -> draft.weekdays = new TreeSet<>(union(values, Amending::weekdays));
      case MONTH -> draft.months = new TreeSet<>(union(values, this::months));
      case YEAR -> draft.years = new TreeSet<>(union(values, this::years));
      case DAY -> {
        draft.days = union(values, this::days);
        draft.daysOfMonth = Set.of();
      }
      case JOURNEY -> draft.episode = onJourney(draft.episode, axis, values);
      case DURATION -> draft.episode = lasting(draft.episode, axis, values);
      case NOT_CONCEPT -> draft.notConcepts = union(values, value -> List.of(concept(value)));
      case NOT_PLACE -> draft.notPlaces = union(values, this::places);
      case NOT_ACTIVITY -> draft.notActivities = union(values, this::activities);
    }
  }

  private static <T> List<T> union(List<String> values, Function<String, Collection<T>> read) {
    return values.stream().flatMap(value -> read.apply(value).stream()).distinct().toList();
  }

  private static String only(Axis axis, List<String> values) {
    if (values.size() > 1) {
      throw UserError.of(axis + " is set " + values.size() + " times", "Set it once");
    }
    return values.get(0);
  }

  private List<WeightedConcept> weighted(List<String> values) {
    Map<String, WeightedConcept> concepts = new TreeMap<>();
    for (String value : values) {
      int colon = value.indexOf(':');
      String name = concept(colon < 0 ? value : value.substring(0, colon));
      concepts.put(
          name,
          new WeightedConcept(name, colon < 0 ? 1 : weight(value, value.substring(colon + 1))));
    }
    return concepts.values().stream().sorted(ConceptSource.BEST_FIRST).toList();
  }

  private static double weight(String value, String written) {
    try {
      double weight = Double.parseDouble(written.strip());
      if (weight >= 0.0001 && weight <= 1) {
        return weight;
      }
    } catch (NumberFormatException e) {
      // Said below, as a weight out of its range is.
    }
    throw UserError.of(
        "the weight in concept=" + value + " is no number from 0.0001 to 1",
        "Write for instance concept=" + Axis.CONCEPT.example());
  }

  private String concept(String written) {
    String name = written.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    return vocabulary.stream()
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(() -> unknown("concept", written, vocabulary));
  }

  private Collection<String> places(String written) {
    Set<String> found = places.meant(written.strip().toLowerCase(Locale.ROOT));
    if (found.isEmpty()) {
      throw unknown("place", written, gazetteer.places());
    }
    return found;
  }

  private Collection<String> activities(String written) {
    Set<String> found = activities.read(Wording.of(written)).wanted();
    if (found.isEmpty()) {
      throw unknown("activity", written, gazetteer.activities());
    }
    return found;
  }

  private static List<ClockRange> clock(List<String> values) {
    MinutesOfDay any = null;
    for (String value : values) {
      MinutesOfDay read =
          firstRead(
                  List.of(value, "at " + value, "between " + value.replace("-", " and ")),
                  text -> ClockExpressions.read(Wording.of(text), new Notes()).stream())
              .orElseThrow(() -> unreadable(Axis.TIME, value))
              .minutes();
      any = any == null ? read : any.or(read);
    }
    return any == null ? List.of() : any.ranges();
  }

  private static Collection<DayOfWeek> weekdays(String value) {
    String start = value.toUpperCase(Locale.ROOT);
    List<DayOfWeek> abbreviated =
        Arrays.stream(DayOfWeek.values())
            .filter(day -> start.length() >= 3 && day.name().startsWith(start))
            .toList();
    return required(
        Axis.WEEKDAY,
        value,
        abbreviated.isEmpty() ? WeekdayReader.read(Wording.of(value)) : abbreviated);
  }

  private Collection<java.time.Month> months(String value) {
    return required(Axis.MONTH, value, dates("in " + value).months);
  }

  private Collection<Integer> years(String value) {
    return required(Axis.YEAR, value, dates(value).years);
  }

  private Collection<DayRange> days(String value) {
    String[] ends = value.split("\\.\\.", 2);
    String text = ends.length == 2 ? "between " + ends[0] + " and " + ends[1] : value;
    return required(Axis.DAY, value, dates(text).days);
  }

  private DateReader dates(String text) {
    return DateReader.read(Wording.of(text), new Notes(), gazetteer.years());
  }

  private EpisodeCondition onJourney(EpisodeCondition episode, Axis axis, List<String> values) {
    Journey journey = values.isEmpty() ? null : journey(only(axis, values));
    return new EpisodeCondition(journey, episode.atLeast(), episode.atMost());
  }

  private Journey journey(String value) {
    PlaceReader reader = new PlaceReader(places, word -> false, gazetteer.places());
    Wording wording = Wording.of("on the way " + value);
    reader.read(wording, new Notes());
    return reader
        .journey(wording)
        .filter(
            journey ->
                value.strip().equals("any")
                    || !(journey.from().isEmpty() && journey.to().isEmpty()))
        .orElseThrow(() -> unreadable(Axis.JOURNEY, value));
  }

  private static EpisodeCondition lasting(
      EpisodeCondition episode, Axis axis, List<String> values) {
    EpisodeCondition any = new EpisodeCondition(episode.journey(), 0, EpisodeCondition.FOREVER);
    if (values.isEmpty()) {
      return any;
    }
    String value = only(axis, values);
    return firstRead(
            List.of(value, "for " + value, value + " stay"),
            text ->
                Optional.of(DurationReader.read(Wording.of(text), any)).stream()
                    .filter(EpisodeCondition::hasDuration))
        .orElseThrow(() -> unreadable(axis, value));
  }

  private static <T> Optional<T> firstRead(
      List<String> texts, Function<String, java.util.stream.Stream<T>> read) {
    return texts.stream().flatMap(read).findFirst();
  }

  private static <T> Collection<T> required(Axis axis, String value, Collection<T> found) {
    if (found.isEmpty()) {
      throw unreadable(axis, value);
    }
    return found;
  }

  private static UserError unreadable(Axis axis, String value) {
    return UserError.of(
        "\"" + value + "\" is no " + axis, "Write for instance " + axis + "=" + axis.example());
  }

  private static UserError unknown(String kind, String value, List<String> known) {
    return UserError.of(
        "there is no "
            + kind
            + " \""
            + value.strip()
            + "\" here"
            + Nearest.to(value.strip(), known)
                .map(name -> "; the nearest is \"" + name + "\"")
                .orElse(""),
        "There are "
            + String.join(", ", known.subList(0, Math.min(30, known.size())))
            + (known.size() > 30 ? ", …" : ""));
  }
}
