package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.UserError;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.question.ClockRange;
import dev.lifelog.core.question.EpisodeCondition;
import dev.lifelog.core.question.Journey;
import dev.lifelog.core.question.Question;
import dev.lifelog.core.topic.Topic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
  private final Amending amending;

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
    this.amending = new Amending(gazetteer, this.vocabulary, placeNames, activities, users);
  }

  /**
   * The question that a person typed.
   *
   * @throws UserError for a text without words, an unknown user, times that exclude each other, or
   *     when nothing in it is known here
   */
  public Understanding analyse(String text) {
    return analyse(text, Amendments.NONE);
  }

  /**
   * The question that a person typed, some parts of it set or left out whatever it says.
   *
   * @throws UserError also for a value that does not exist
   */
  public Understanding analyse(String text, Amendments amendments) {
    return analyse(text, text, null, "", amendments);
  }

  /**
   * Title and description say what is wanted. Of the narrative two things are used: what it says is
   * not relevant, and the time of day that it narrows the rest to; the remainder repeats the
   * description with examples that need not hold. Where it is all there is, it is the description.
   */
  public Understanding analyse(Topic topic) {
    return analyse(topic, Amendments.NONE);
  }

  public Understanding analyse(Topic topic, Amendments amendments) {
    String title = orEmpty(topic.title());
    String description = orEmpty(topic.description());
    String narrative = orEmpty(topic.narrative());
    String wanted =
        title.isBlank() || description.isBlank() ? title + description : title + ". " + description;
    if (wanted.isBlank()) {
      wanted = String.join(". ", Narrative.wanted(narrative));
    }
    String user = topic.isEverybodys() ? "" : topic.user();
    return analyse(
        title.isBlank() ? wanted : title,
        wanted,
        user.isBlank() ? null : users.known(user),
        narrative,
        amendments);
  }

  private Understanding analyse(
      String shown, String text, @Nullable String user, String narrative, Amendments amendments) {
    Wording wording = Wording.of(text);
    if (wording.words().isEmpty() && amendments.isNone()) {
      throw UserError.of("the question holds no words", "Ask for instance \"coffee in a cafe\"");
    }
    Notes notes = new Notes();
    if (wording.words().size() == Wording.MAX_WORDS) {
      notes.ignored("all after the first " + Wording.MAX_WORDS + " words");
    }
    Draft draft = new Draft(Wording.fold(shown));
    draft.episode = DurationReader.read(wording, EpisodeCondition.ANY);
    Negation.mark(wording);
    draft.user = amendments.values().containsKey(Axis.USER) ? null : user(wording, user);
    draft.time(TimeReader.read(wording, Narrative.wanted(narrative), gazetteer.years(), notes));
    PlaceReader places = new PlaceReader(placeNames, this::isWord, gazetteer.places());
    places.read(wording, notes);
    Activities.Found moved = activities.read(wording);
    draft.concepts = wanted(wording.wanted());
    Set<String> excluded = names(exclusions.concepts(wording.unwanted()));
    for (Narrative.Excluded sentence : Narrative.excluded(narrative)) {
      exclude(sentence, places, moved, excluded);
    }
    excluded.removeAll(names(draft.concepts));
    moved.excluded().removeAll(moved.wanted());
    places.settle(notes);
    draft.places = places.wanted();
    draft.notPlaces = places.excluded();
    draft.activities = List.copyOf(moved.wanted());
    draft.notActivities = List.copyOf(moved.excluded());
    draft.notConcepts = List.copyOf(excluded);
    places
        .journey(wording)
        .ifPresentOrElse(
            journey -> travel(journey, draft, notes), () -> places.noteDirections(notes));
    amending.apply(amendments, draft, notes);
    TimeReader.refuseImpossible(draft.time());
    Question question = draft.question();
    if (question.isEmpty()) {
      throw nothingKnown(question, notes);
    }
    List<String> understood = new ArrayList<>(Account.of(question));
    understood.addAll(notes.understood());
    return new Understanding(question, understood, notes.ignored());
  }

  private @Nullable String user(Wording wording, @Nullable String own) {
    return own == null ? users.read(wording) : ownUser(wording, own);
  }

  /**
   * A journey that the collection knows holds on the way. One that it does not know is taken for
   * its usual hours; on the way to a place where something is asked for, the place alone counts.
   */
  private void travel(Journey journey, Draft draft, Notes notes) {
    if (!draft.places.isEmpty()) {
      notes.ignored(
          "on the way "
              + journey
              + ": it holds nowhere, and "
              + draft.places.get(0)
              + " is asked for");
    } else if (gazetteer.holds(journey)) {
      draft.episode =
          new EpisodeCondition(journey, draft.episode.atLeast(), draft.episode.atMost());
    } else {
      Optional<ClockRange> usual =
          draft.clock.isEmpty() ? PlaceReader.usualTime(placeNames, journey) : Optional.empty();
      usual.ifPresent(range -> draft.clock = List.of(range));
      String none = "on the way " + journey + ": no such journey is recorded here";
      if (usual.isPresent()) {
        notes.understood(none + ", taken as " + usual.get());
      } else {
        notes.ignored(none);
      }
    }
  }

  /** A word that says what is seen is no misspelled place. */
  private boolean isWord(String word) {
    return !exclusions.concepts(word).isEmpty();
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
        StopWords.areAll(text) ? List.<WeightedConcept>of() : source.concepts(text)) {
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
