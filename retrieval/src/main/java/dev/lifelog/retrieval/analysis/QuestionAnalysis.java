package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.UserError;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.question.ClockRange;
import dev.lifelog.core.question.Irrelevance;
import dev.lifelog.core.question.Question;
import dev.lifelog.core.question.TimeCondition;
import dev.lifelog.core.topic.Topic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns words into a {@link Question}. Conditions are read by rules, since a wrong one empties the
 * answer; concepts, of which a wrong one only costs some ranks, are drawn by a {@link
 * ConceptSource} from what the rules have left and nobody negated.
 */
public final class QuestionAnalysis {

  private static final int SHOWN_NAMES = 12;

  private final Gazetteer gazetteer;
  private final List<String> vocabulary;
  private final ConceptSource source;
  private final ConceptSource exclusions;
  private final PlaceNames placeNames;
  private final Activities activities;
  private final UserReader users;

  /**
   * An analysis for one collection and one model.
   *
   * @param vocabulary the concepts that images of the asked model are stored under; others that the
   *     source names are left out
   */
  public QuestionAnalysis(Gazetteer gazetteer, List<String> vocabulary, ConceptSource source) {
    this.gazetteer = gazetteer;
    this.vocabulary = List.copyOf(vocabulary);
    this.source = source;
    this.exclusions = ConceptSource.words(vocabulary);
    this.placeNames = new PlaceNames(gazetteer.places());
    this.activities = new Activities(gazetteer.activities());
    this.users = new UserReader(gazetteer.users());
  }

  /**
   * The question that a person typed.
   *
   * @throws UserError for a text without words, an unknown user, times that exclude each other, or
   *     when nothing in it is known here
   */
  public Understanding analyse(String text) {
    return analyse(text, text, null, "");
  }

  /**
   * Title and description say what is wanted. Of the narrative two things are used: what it says is
   * not relevant, and the time of day that it narrows the rest to; the remainder repeats the
   * description with examples that need not hold.
   */
  public Understanding analyse(Topic topic) {
    String title = orEmpty(topic.title());
    String wanted =
        title.isBlank()
            ? orEmpty(topic.description())
            : title + ". " + orEmpty(topic.description());
    String user = topic.isEverybodys() ? "" : topic.user();
    return analyse(
        title.isBlank() ? wanted : title,
        wanted,
        user.isBlank() ? null : users.known(user),
        orEmpty(topic.narrative()));
  }

  private Understanding analyse(
      String shown, String text, @Nullable String user, String narrative) {
    Wording wording = Wording.of(text);
    if (wording.words().isEmpty()) {
      throw UserError.of("the question holds no words", "Ask for instance \"coffee in a cafe\"");
    }
    Notes notes = new Notes();
    if (wording.words().size() == Wording.MAX_WORDS) {
      notes.ignored("all after the first " + Wording.MAX_WORDS + " words");
    }
    Negation.mark(wording);
    String asked = user == null ? users.read(wording) : ownUser(wording, user);
    notes.understood(asked == null ? "user: all" : "user: " + asked);
    TimeCondition time = TimeReader.read(wording, Narrative.wanted(narrative), notes);
    PlaceReader places = new PlaceReader(placeNames, gazetteer.places());
    places.read(wording, notes);
    Activities.Found moved = activities.read(wording);
    List<WeightedConcept> concepts = wanted(wording.wanted());
    Set<String> excluded = names(exclusions.concepts(wording.unwanted()));
    for (Narrative.Excluded sentence : Narrative.excluded(narrative)) {
      exclude(sentence, places, moved, excluded);
    }
    excluded.removeAll(names(concepts));
    moved.excluded().removeAll(moved.wanted());
    Optional<ClockRange> usual = time.clock().isEmpty() ? places.usualTime() : Optional.empty();
    places.settle(usual, notes);
    note(concepts, moved, excluded, notes);
    Question question =
        new Question(
            Wording.fold(shown),
            asked,
            concepts,
            List.copyOf(moved.wanted()),
            places.wanted(),
            usual.map(range -> during(range, time)).orElse(time),
            new Irrelevance(
                List.copyOf(excluded), places.excluded(), List.copyOf(moved.excluded())));
    if (question.isEmpty()) {
      throw nothingKnown(question, notes);
    }
    return new Understanding(question, notes.understood(), notes.ignored());
  }

  /** The topic's own user is settled; naming it again in the text is no condition of its own. */
  private String ownUser(Wording wording, String user) {
    UserReader one = new UserReader(List.of(user));
    try {
      one.read(wording);
    } catch (UserError other) {
      throw UserError.of(
          "the topic is " + user + "'s, its text names another user",
          "Correct its uid or its text");
    }
    return user;
  }

  private List<WeightedConcept> wanted(String text) {
    List<WeightedConcept> known = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (WeightedConcept concept :
        text.isBlank() ? List.<WeightedConcept>of() : source.concepts(text)) {
      if (vocabulary.contains(concept.concept())
          && Question.weight(concept) > 0
          && seen.add(concept.concept())) {
        known.add(concept);
      }
    }
    return known;
  }

  private void exclude(
      Narrative.Excluded sentence,
      PlaceReader places,
      Activities.Found moved,
      Set<String> excluded) {
    Wording scene = Wording.of(sentence.text());
    scene.negate(0, scene.text().length());
    places.read(scene, new Notes());
    if (!sentence.combined()) {
      moved.excluded().addAll(activities.read(scene).excluded());
      excluded.addAll(names(exclusions.concepts(scene.text())));
    }
  }

  private static TimeCondition during(ClockRange range, TimeCondition time) {
    return new TimeCondition(
        List.of(range),
        time.weekdays(),
        time.months(),
        time.years(),
        time.daysOfMonth(),
        time.days());
  }

  private static void note(
      List<WeightedConcept> concepts, Activities.Found moved, Set<String> excluded, Notes notes) {
    if (!concepts.isEmpty()) {
      notes.understood(
          "concepts: "
              + String.join(", ", concepts.stream().map(QuestionAnalysis::weighted).toList()));
    }
    note("activity: ", moved.wanted(), notes);
    note("no activity: ", moved.excluded(), notes);
    note("rather not showing: ", excluded, notes);
  }

  private static void note(String label, Set<String> values, Notes notes) {
    if (!values.isEmpty()) {
      notes.understood(label + String.join(" or ", values));
    }
  }

  private static String weighted(WeightedConcept concept) {
    return String.format(Locale.ROOT, "%s %.2f", concept.concept(), concept.weight());
  }

  private UserError nothingKnown(Question question, Notes notes) {
    String quoted =
        question.text().length() > 60 ? question.text().substring(0, 57) + "…" : question.text();
    String why = notes.ignored().isEmpty() ? "" : " (" + String.join("; ", notes.ignored()) + ")";
    List<String> some = vocabulary.subList(0, Math.min(SHOWN_NAMES, vocabulary.size()));
    if (!question.irrelevance().isNone()) {
      return UserError.of(
          "\"" + quoted + "\" says only what not to show" + why, "Say also what to look for");
    }
    return UserError.of(
        "nothing in \"" + quoted + "\" is known here" + why,
        "Name what can be seen ("
            + String.join(", ", some)
            + (some.size() < vocabulary.size() ? ", …" : "")
            + "), a place, an activity or a time");
  }

  private static Set<String> names(List<WeightedConcept> concepts) {
    Set<String> names = new LinkedHashSet<>();
    concepts.forEach(concept -> names.add(concept.concept()));
    return names;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
