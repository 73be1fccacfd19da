package dev.lifelog.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.collection.ImageId;
import dev.lifelog.core.concept.ConceptMatching;
import dev.lifelog.core.evaluation.GroundTruth;
import dev.lifelog.core.evaluation.GroundTruthReader;
import dev.lifelog.core.evaluation.Run;
import dev.lifelog.core.question.DayRange;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.core.topic.TopicReader;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.question.QuestionModel;
import dev.lifelog.retrieval.visual.VisualAnswer;
import dev.lifelog.retrieval.visual.VisualRun;
import dev.lifelog.retrieval.visual.VisualRunSummary;
import dev.lifelog.spark.jobs.ExtractJob;
import dev.lifelog.spark.jobs.ExtractSummary;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Extraction with each network, and the test topics answered with what it saw on the test days. */
record VisualAnswers(
    CqlSession session, SparkSession spark, Settings settings, Path collection, PrintStream out) {

  /**
   * The runs, in the order of the bundles.
   *
   * @param questions the network that reads the topics
   */
  List<Run> answer(Map<String, Path> bundles, QuestionModel questions) throws Exception {
    List<Topic> topics = TopicReader.read(collection.resolve("topics/test-topics.xml"));
    DayRange days = testDays();
    List<Run> runs = new ArrayList<>();
    out.printf("%nTopics are answered with days %s%n", days);
    for (Map.Entry<String, Path> bundle : bundles.entrySet()) {
      ModelId model = new ModelId(bundle.getKey().toLowerCase(Locale.ROOT), 1);
      extract(model, bundle.getValue());
      ConceptMatching matching =
          ConceptMatching.of(
              ModelBundle.open(bundle.getValue()).description().vocabulary(),
              questions.vocabulary());
      if (!matching.isIdentity()) {
        out.print(matching.text().indent(2));
      }
      VisualRunSummary summary =
          VisualRun.of(session, questions::concepts, matching, model.toString())
              .topicSet("test")
              .runId(bundle.getKey())
              .days(days)
              .run(topics);
      summary.answers().forEach(this::tell);
      runs.add(summary.run());
    }
    return runs;
  }

  private void tell(VisualAnswer answer) {
    List<String> concepts =
        answer.concepts().stream()
            .map(
                concept ->
                    String.format(Locale.ROOT, "%s %.2f", concept.concept(), concept.weight()))
            .toList();
    out.printf(
        "  %-4s %-32s %-40s %s%n",
        answer.topic().id(),
        answer.topic().title(),
        String.join(", ", concepts),
        answer.problem() == null ? answer.images().size() + " images" : answer.problem());
  }

  private void extract(ModelId model, Path bundle) {
    ExtractSummary done =
        ExtractJob.of(spark, settings)
            .collection(collection.toString())
            .bundle(bundle)
            .model(model)
            .run();
    out.printf(
        Locale.ROOT,
        "%n%s: %s, concepts of %,d images in %.0f s%n",
        model,
        bundle.getFileName(),
        done.written(),
        done.seconds());
  }

  /** Those after the last day that was learnt from. */
  DayRange testDays() {
    GroundTruth learnt =
        GroundTruthReader.read(collection.resolve("ground_truth/dev-ground-truth.csv"));
    LocalDate last =
        learnt.judgements().stream()
            .flatMap(judgement -> ImageId.parse(judgement.imageId()).stream())
            .map(image -> LocalDate.ofInstant(image.minute().utc(), ZoneOffset.UTC))
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.EPOCH);
    return DayRange.since(last.plusDays(1));
  }
}
