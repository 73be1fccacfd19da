package dev.lifelog.cli;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cli.DemoSteps.Made;
import dev.lifelog.core.collection.ImageId;
import dev.lifelog.core.evaluation.Evaluation;
import dev.lifelog.core.evaluation.EvaluationReport;
import dev.lifelog.core.evaluation.GroundTruth;
import dev.lifelog.core.evaluation.GroundTruthReader;
import dev.lifelog.core.evaluation.RunWriter;
import dev.lifelog.core.question.DayRange;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.core.topic.TopicReader;
import dev.lifelog.retrieval.answering.Answer;
import dev.lifelog.retrieval.methods.Answerer;
import dev.lifelog.retrieval.methods.Method;
import dev.lifelog.retrieval.sheet.ContactSheet;
import dev.lifelog.retrieval.topics.TopicRunSummary;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/**
 * The demo's last steps: the test topics answered, shown and measured, and one question with its
 * reasons.
 */
final class DemoAnswers {

  static final int STEPS = 3;

  private static final String QUESTION = "coffee in a cafe";
  private static final String TOPIC_SET = "test-topics";
  private static final int IMAGES_PER_TOPIC = 50;

  private final DemoSteps steps;
  private final Path collection;
  private final Path results;
  private final PrintStream out;

  /**
   * Answers of one collection.
   *
   * @param results the folder that gets the run file and the contact sheet
   */
  DemoAnswers(DemoSteps steps, Path collection, Path results, PrintStream out) {
    this.steps = steps;
    this.collection = collection;
    this.results = results;
    this.out = out;
  }

  void show(CqlSession session) throws Exception {
    GroundTruth truth =
        GroundTruthReader.read(collection.resolve("ground_truth/test-ground-truth.csv"));
    Path sheet = results.resolve("answers.html");
    Answerer answerer =
        Answerer.open(session, Method.QUESTION, null, Settings.defaults().ranking());
    TopicRunSummary summary =
        steps.always("Answers", () -> answerTopics(answerer, results.resolve("run.csv")));
    steps.always("Contact sheet", () -> writeSheet(sheet, truth, summary));
    EvaluationReport report =
        steps.always(
            "Evaluation",
            () ->
                new Made<>(
                    Evaluation.of(truth).evaluate(List.of(summary.run())),
                    "against what the generator knows"));
    out.printf("%n%s%n", report.text());
    ask(answerer);
    out.printf("%nLook at the answers: %s%n", sheet);
  }

  private Made<TopicRunSummary> answerTopics(Answerer answerer, Path runFile) throws Exception {
    List<Topic> topics = TopicReader.read(collection.resolve("topics/" + TOPIC_SET + ".xml"));
    TopicRunSummary summary =
        answerer
            .topicRun()
            .topicSet(TOPIC_SET)
            .runId("demo")
            .top(IMAGES_PER_TOPIC)
            .days(testDays())
            .run(topics);
    RunWriter.write(summary.run(), runFile);
    List<String> problems = summary.problems();
    problems.forEach(out::println);
    return new Made<>(
        summary,
        "%d of %d topics, in %s"
            .formatted(topics.size() - problems.size(), topics.size(), runFile));
  }

  /** Those after the last day that was learnt from. */
  private DayRange testDays() {
    LocalDate lastLearnt =
        GroundTruthReader.read(collection.resolve("ground_truth/dev-ground-truth.csv"))
            .judgements()
            .stream()
            .flatMap(judgement -> ImageId.parse(judgement.imageId()).stream())
            .map(image -> LocalDate.ofInstant(image.minute().utc(), ZoneOffset.UTC))
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.EPOCH);
    return DayRange.since(lastLearnt.plusDays(1));
  }

  private Made<Path> writeSheet(Path sheet, GroundTruth truth, TopicRunSummary summary)
      throws Exception {
    ContactSheet.of(collection)
        .title("Answers to the test topics")
        .groundTruth(truth)
        .write(sheet, summary.answers());
    return new Made<>(sheet, sheet.toString());
  }

  private void ask(Answerer answerer) {
    Answer answer = answerer.answer(QUESTION, "u1", 5);
    out.printf("lifelog ask \"%s\" --user u1 --top 5 --explain%n%n", QUESTION);
    out.print(AnswerText.table(answer));
    out.printf("%n%s%n", answer.explanation().text());
  }
}
