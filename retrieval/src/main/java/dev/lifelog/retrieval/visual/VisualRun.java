package dev.lifelog.retrieval.visual;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayIndex;
import dev.lifelog.cassandra.schema.RunResult;
import dev.lifelog.core.Score;
import dev.lifelog.core.concept.ConceptMatching;
import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.evaluation.Run;
import dev.lifelog.core.evaluation.RunEntry;
import dev.lifelog.core.question.DayRange;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.retrieval.analysis.ConceptSource;
import dev.lifelog.retrieval.topics.StoredRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers a topic set as the paper's visual runs do: a network reads the topic's concepts, each
 * image stands for its one best concept, and the images of these concepts are sorted by its score.
 * Of the topic's conditions only its user counts, so that other methods have a plain one to be
 * compared with.
 */
public final class VisualRun {

  /** The organisers look at the first fifty. */
  private static final int DEFAULT_TOP = 50;

  private final CqlSession session;
  private final ConceptSource source;
  private final ConceptMatching matching;
  private final String model;
  private String topicSet = "topics";
  private String runId = "RUN_1";
  private int top = DEFAULT_TOP;
  private @Nullable DayRange days;

  private VisualRun(
      CqlSession session, ConceptSource source, ConceptMatching matching, String model) {
    this.session = session;
    this.source = source;
    this.matching = matching;
    this.model = model;
  }

  /**
   * A run over what one model saw.
   *
   * @param source draws the concepts from a topic's title and description
   * @param matching of the model's classes with the concepts that the source knows
   * @param model name:version of the image model
   */
  public static VisualRun of(
      CqlSession session, ConceptSource source, ConceptMatching matching, String model) {
    return new VisualRun(session, source, matching, model);
  }

  /** Which classes answer which concepts. */
  public ConceptMatching matching() {
    return matching;
  }

  /** The name that topics and results are kept under; default {@code topics}. */
  public VisualRun topicSet(String name) {
    this.topicSet = name;
    return this;
  }

  /** Default {@code RUN_1}. */
  public VisualRun runId(String id) {
    this.runId = id;
    return this;
  }

  /** Images for each topic; default 50. */
  public VisualRun top(int images) {
    this.top = images;
    return this;
  }

  /** Answers with images of these days only, those that the ground truth covers; default all. */
  public VisualRun days(DayRange range) {
    this.days = range;
    return this;
  }

  /**
   * Reads every image once, for all topics together. A topic without an answer says why and costs
   * the others nothing.
   *
   * @throws dev.lifelog.core.UserError for two topics of one id
   */
  public VisualRunSummary run(List<Topic> topics) {
    StoredRun.refuseTwins(topics);
    DayIndex index = new DayIndex(session);
    List<String> users = index.users();
    Map<Topic, Asked> asked = new LinkedHashMap<>();
    topics.forEach(topic -> asked.put(topic, ask(topic, users)));
    SelectBestConcepts select = new SelectBestConcepts(session, model);
    for (String user : users) {
      List<Ranking> rankings =
          asked.values().stream()
              .filter(one -> one.users.contains(user))
              .map(Asked::ranking)
              .toList();
      if (!rankings.isEmpty()) {
        for (LocalDate day : seen(index, user)) {
          select.read(user, day, image -> rankings.forEach(ranking -> ranking.offer(image)));
        }
      }
    }
    return keep(asked);
  }

  /** A topic on its way to its answer. */
  private record Asked(
      List<WeightedConcept> concepts,
      Set<String> classes,
      Set<String> users,
      Ranking ranking,
      @Nullable String problem) {}

  private Asked ask(Topic topic, List<String> known) {
    Set<String> users = users(topic, known);
    List<WeightedConcept> concepts = source.concepts(text(topic));
    Set<String> names =
        concepts.stream()
            .map(WeightedConcept::concept)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> classes = matching.classes(names);
    String problem = null;
    if (users.isEmpty()) {
      problem = "there is no user " + topic.user();
    } else if (names.isEmpty()) {
      problem = "no concept is drawn from \"" + topic.title() + "\"";
    } else if (classes.isEmpty()) {
      problem = model + " has no class for " + String.join(", ", names);
    }
    return new Asked(concepts, classes, users, new Ranking(classes, top), problem);
  }

  private static String text(Topic topic) {
    return topic.title().isBlank()
        ? topic.description()
        : topic.title() + ". " + topic.description();
  }

  private static Set<String> users(Topic topic, List<String> known) {
    if (topic.isEverybodys()) {
      return Set.copyOf(known);
    }
    return known.stream()
        .filter(topic.user().strip()::equalsIgnoreCase)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<LocalDate> seen(DayIndex index, String user) {
    return index.ofUser(user).stream()
        .filter(entry -> entry.model().equals(model))
        .map(DayEntry::day)
        .filter(day -> days == null || days.contains(day))
        .toList();
  }

  private VisualRunSummary keep(Map<Topic, Asked> asked) {
    StoredRun stored = new StoredRun(session, topicSet, runId, model);
    List<RunEntry> entries = new ArrayList<>();
    List<VisualAnswer> answers = new ArrayList<>();
    asked.forEach(
        (topic, one) -> {
          List<BestConcept> images = one.ranking.best();
          stored.keep(topic, one.concepts, rows(topic, images));
          images.forEach(
              image ->
                  entries.add(
                      new RunEntry(topic.id(), image.imageId(), Score.toDouble(image.score()))));
          answers.add(new VisualAnswer(topic, one.concepts, one.classes, images, one.problem));
        });
    return new VisualRunSummary(new Run(runId, entries), answers);
  }

  private List<RunResult> rows(Topic topic, List<BestConcept> images) {
    List<RunResult> rows = new ArrayList<>();
    for (BestConcept image : images) {
      rows.add(
          new RunResult(
              runId,
              topic.id(),
              rows.size() + 1,
              image.imageId(),
              image.userId(),
              image.day(),
              null,
              image.score(),
              "best concept " + image.concept(),
              topicSet));
    }
    return rows;
  }
}
