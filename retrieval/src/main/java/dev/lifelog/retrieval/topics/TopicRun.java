package dev.lifelog.retrieval.topics;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.RunResult;
import dev.lifelog.core.Score;
import dev.lifelog.core.UserError;
import dev.lifelog.core.evaluation.Run;
import dev.lifelog.core.evaluation.RunEntry;
import dev.lifelog.core.question.DayRange;
import dev.lifelog.core.question.Question;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.retrieval.analysis.QuestionAnalysis;
import dev.lifelog.retrieval.analysis.Understanding;
import dev.lifelog.retrieval.answering.Answer;
import dev.lifelog.retrieval.answering.Answering;
import dev.lifelog.retrieval.answering.QuestionAnswering;
import dev.lifelog.retrieval.answering.Ranked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers a topic set and keeps topics, concepts and answers in the tables. */
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

  /** How the topics are answered; default by CQL one by one, the exact ranking alone. */
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
    List<UnderstoodTopic> understood = topics.stream().map(this::understand).toList();
    Map<String, Question> questions = new LinkedHashMap<>();
    for (UnderstoodTopic each : understood) {
      stored.keepTopic(each.topic(), each.concepts());
      if (each.understanding() != null) {
        questions.put(each.topic().id(), each.understanding().question());
      }
    }
    answering.expect(topicSet, questions, top);
    List<TopicAnswer> answers = new ArrayList<>();
    List<RunEntry> entries = new ArrayList<>();
    for (UnderstoodTopic each : understood) {
      Topic topic = each.topic();
      TopicAnswer answered = answer(each);
      Answer answer = answered.answer();
      List<Ranked> results = answer == null ? List.of() : answer.results();
      stored.keepAnswer(topic, results.stream().map(ranked -> row(topic, ranked)).toList());
      results.forEach(
          ranked ->
              entries.add(
                  new RunEntry(topic.id(), ranked.imageId(), Score.toDouble(ranked.score()))));
      answers.add(answered);
      progress.topics(answers.size(), topics.size());
    }
    return new TopicRunSummary(new Run(runId, entries), answers);
  }

  private UnderstoodTopic understand(Topic topic) {
    try {
      return new UnderstoodTopic(topic, onDays(analysis.analyse(topic)), null);
    } catch (UserError e) {
      return new UnderstoodTopic(topic, null, e.getMessage());
    }
  }

  private TopicAnswer answer(UnderstoodTopic understood) {
    Understanding understanding = understood.understanding();
    if (understanding == null) {
      return new TopicAnswer(understood.topic(), null, understood.problem());
    }
    try {
      return new TopicAnswer(understood.topic(), answering.answer(understanding, top), null);
    } catch (UserError e) {
      return new TopicAnswer(understood.topic(), null, e.getMessage());
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
