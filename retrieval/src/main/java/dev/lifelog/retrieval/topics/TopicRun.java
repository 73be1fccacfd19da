package dev.lifelog.retrieval.topics;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.RunResult;
import dev.lifelog.core.Score;
import dev.lifelog.core.UserError;
import dev.lifelog.core.evaluation.Run;
import dev.lifelog.core.evaluation.RunEntry;
import dev.lifelog.core.question.DayRange;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.retrieval.analysis.QuestionAnalysis;
import dev.lifelog.retrieval.analysis.Understanding;
import dev.lifelog.retrieval.answering.Answer;
import dev.lifelog.retrieval.answering.Answering;
import dev.lifelog.retrieval.answering.QuestionAnswering;
import dev.lifelog.retrieval.answering.Ranked;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers a topic set by CQL, topic by topic, and keeps topics, concepts and answers in the tables.
 */
public final class TopicRun {

  /** The organisers look at the first fifty. */
  private static final int DEFAULT_TOP = 50;

  private final CqlSession session;
  private final QuestionAnalysis analysis;
  private final String model;
  private String topicSet = "topics";
  private String runId = "RUN_1";
  private int top = DEFAULT_TOP;
  private QuestionAnswering answering;
  private @Nullable DayRange days;
  private TopicProgress progress = TopicProgress.SILENT;

  private TopicRun(CqlSession session, QuestionAnalysis analysis, String model) {
    this.session = session;
    this.analysis = analysis;
    this.model = model;
    this.answering = new Answering(session, model);
  }

  /**
   * A run over what one model saw.
   *
   * @param model name:version of the image model
   */
  public static TopicRun of(CqlSession session, QuestionAnalysis analysis, String model) {
    return new TopicRun(session, analysis, model);
  }

  /** The name that topics and results are kept under; default {@code topics}. */
  public TopicRun topicSet(String name) {
    this.topicSet = name;
    return this;
  }

  /** Default {@code RUN_1}. */
  public TopicRun runId(String id) {
    this.runId = id;
    return this;
  }

  /** Images for each topic; default 50. */
  public TopicRun top(int images) {
    this.top = images;
    return this;
  }

  /**
   * Answers with images of these days only; default all. Topics made for test days are not to be
   * answered with the days that their ground truth leaves out.
   */
  public TopicRun days(DayRange range) {
    this.days = range;
    return this;
  }

  /** How each topic is answered; default the exact ranking alone. */
  public TopicRun answering(QuestionAnswering way) {
    this.answering = way;
    return this;
  }

  public TopicRun progress(TopicProgress listener) {
    this.progress = listener;
    return this;
  }

  /**
   * Answers all of them; one that cannot be understood is told of in the summary and costs the
   * others nothing.
   *
   * @throws UserError for two topics of one id
   */
  public TopicRunSummary run(List<Topic> topics) {
    StoredRun.refuseTwins(topics);
    StoredRun stored = new StoredRun(session, topicSet, runId, model);
    List<TopicAnswer> answers = new ArrayList<>();
    List<RunEntry> entries = new ArrayList<>();
    for (Topic topic : topics) {
      TopicAnswer answered = answer(topic);
      Answer answer = answered.answer();
      List<Ranked> results = answer == null ? List.of() : answer.results();
      stored.keep(
          topic,
          answer == null ? List.of() : answer.question().concepts(),
          results.stream().map(ranked -> row(topic, ranked)).toList());
      results.forEach(
          ranked ->
              entries.add(
                  new RunEntry(topic.id(), ranked.imageId(), Score.toDouble(ranked.score()))));
      answers.add(answered);
      progress.topics(answers.size(), topics.size());
    }
    return new TopicRunSummary(new Run(runId, entries), answers);
  }

  private TopicAnswer answer(Topic topic) {
    try {
      Understanding understanding = onDays(analysis.analyse(topic));
      return new TopicAnswer(topic, answering.answer(understanding, top), null);
    } catch (UserError e) {
      return new TopicAnswer(topic, null, e.getMessage());
    }
  }

  private Understanding onDays(Understanding understanding) {
    if (days == null) {
      return understanding;
    }
    List<String> understood = new ArrayList<>(understanding.understood());
    understood.add("days of the run: " + days);
    return new Understanding(
        understanding.question().within(days), understood, understanding.ignored());
  }

  private RunResult row(Topic topic, Ranked ranked) {
    return new RunResult(
        runId,
        topic.id(),
        ranked.rank(),
        ranked.imageId(),
        ranked.userId(),
        ranked.day(),
        ranked.localTime(),
        ranked.score(),
        ranked.why(),
        topicSet);
  }
}
