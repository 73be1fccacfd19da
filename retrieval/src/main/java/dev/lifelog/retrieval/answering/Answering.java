package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.core.Score;
import dev.lifelog.core.UserError;
import dev.lifelog.core.question.Question;
import dev.lifelog.retrieval.analysis.Understanding;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Answers questions by CQL. Safe for use by several threads. */
public final class Answering implements QuestionAnswering {

  private static final int FIRST_PAGE = 8;

  private static final int MOST_RESULTS = 10_000;

  private final CqlSession session;
  private final String model;
  private final Ledger ledger;
  private final int whole;

  /**
   * Answers from what one model saw.
   *
   * @param model name:version of the image model whose concepts are asked
   */
  public Answering(CqlSession session, String model) {
    this(session, model, Integer.MAX_VALUE);
  }

  /** The same, from fewer rows where the scores of an image are known to share one whole. */
  public static Answering of(CqlSession session, ModelRow model) {
    return new Answering(
        session, model.id().toString(), model.sharesOneWhole() ? Score.MAX : Integer.MAX_VALUE);
  }

  private Answering(CqlSession session, String model, int whole) {
    this.session = session;
    this.model = model;
    this.ledger = new Ledger(session, model);
    this.whole = whole;
  }

  /** The best images of a question that was put by a program. */
  public Answer answer(Question question, int top) {
    return answer(new Understanding(question, List.of(), List.of()), top);
  }

  /**
   * The best images, provably: any other image has fewer points, or as many and a greater id.
   *
   * @throws UserError for a question that asks for nothing, an unknown user, or a {@code top}
   *     outside 1–10,000
   */
  @Override
  public Answer answer(Understanding asked, int top) {
    Question question = asked.question();
    requireAnswerable(question, top);
    Stopwatch watch = new Stopwatch();
    Reads reads = new Reads(session);
    Ledger.Held held = ledger.held(reads);
    HeldDays days = HeldDays.of(held, question);
    watch.lap("days");
    List<Ranked> results =
        question.concepts().isEmpty()
            ? byConditions(question, top, days, reads)
            : byConcepts(question, top, days, held, reads);
    watch.lap("search");
    Explanation explanation =
        new Explanation(
            asked.understood(),
            asked.ignored(),
            reads.fetches(),
            watch.laps(),
            note(question, results, days, held));
    return new Answer(question, results, explanation);
  }

  /**
   * What every way of answering refuses.
   *
   * @throws UserError for a question that asks for nothing, or a {@code top} outside 1–10,000
   */
  public static void requireAnswerable(Question question, int top) {
    if (question.isEmpty()) {
      throw UserError.of(
          "the question asks for everything", "Name a concept, a place, an activity or a time");
    }
    if (top < 1 || top > MOST_RESULTS) {
      throw UserError.of("top " + top + " is not between 1 and " + MOST_RESULTS, "Ask for 10");
    }
  }

  private List<Ranked> byConcepts(
      Question question, int top, HeldDays days, Ledger.Held held, Reads reads) {
    Weights weights = new Weights(question, whole);
    List<Cell> cells = new ArrayList<>();
    days.accepted()
        .forEach(
            (user, ofUser) -> {
              TreeSet<YearMonth> months = new TreeSet<>();
              ofUser.forEach(day -> months.add(YearMonth.from(day)));
              months.forEach(month -> cells.add(new Cell(user, month, weights, FIRST_PAGE)));
            });
    boolean oneScore = weights.size() == 1 && question.irrelevance().concepts().isEmpty();
    SelectConceptSlice lists =
        new SelectConceptSlice(
            session,
            model,
            Pushdown.of(question),
            oneScore ? SelectConceptSlice.Scores.OWN : SelectConceptSlice.Scores.ALL);
    PackedLists packed = new PackedLists(session, model, weights, held.versions(), reads);
    SelectConcepts concepts = new SelectConcepts(session, model);
    List<Ranked> results = new ArrayList<>();
    for (Contender contender :
        new ThresholdSearch(question, weights, cells, packed, lists, concepts, reads, top).best()) {
      results.add(
          Ranked.of(results.size() + 1, question, contender.found(), contender.scores(weights)));
    }
    return results;
  }

  private List<Ranked> byConditions(Question question, int top, HeldDays days, Reads reads) {
    ConditionSearch search =
        new ConditionSearch(
            question,
            new SelectMinutes(session, Pushdown.of(question)),
            new SelectPaths(session),
            new SelectConcepts(session, model),
            reads);
    List<Found> found = new ArrayList<>();
    days.accepted()
        .forEach((user, held) -> found.addAll(search.first(top, user, List.copyOf(held))));
    found.sort(Comparator.comparing(Found::imageId).thenComparing(Found::userId));
    List<Ranked> results = new ArrayList<>();
    for (Found image : found.subList(0, Math.min(top, found.size()))) {
      results.add(Ranked.of(results.size() + 1, question, image, Map.of()));
    }
    return results;
  }

  private String note(Question question, List<Ranked> results, HeldDays days, Ledger.Held held) {
    if (days.isEmpty()) {
      return "no day here is among those asked for" + days.spans();
    }
    if (!results.isEmpty()) {
      return "";
    }
    return question.concepts().isEmpty() || hasSeen(days.accepted().keySet(), held)
        ? "no image meets all of the question: leave out a condition"
        : "%s has seen no image here yet: run bin/lifelog extract --model %s"
            .formatted(model, model);
  }

  private boolean hasSeen(Set<String> users, Ledger.Held held) {
    return users.stream()
        .anyMatch(user -> held.models().getOrDefault(user, Set.of()).contains(model));
  }
}
