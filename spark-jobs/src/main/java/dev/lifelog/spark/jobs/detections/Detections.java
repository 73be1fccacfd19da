package dev.lifelog.spark.jobs.detections;

import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayState;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.UserError;
import dev.lifelog.core.collection.CollectionLayout;
import dev.lifelog.core.detection.ConceptLikelihood;
import dev.lifelog.core.detection.WordsOfImage;
import dev.lifelog.core.moment.UserDay;
import dev.lifelog.models.labels.LabelledImage;
import dev.lifelog.models.labels.Split;
import dev.lifelog.spark.jobs.concepts.ConceptTables;
import dev.lifelog.spark.jobs.concepts.DayMoments;
import dev.lifelog.spark.jobs.concepts.DayOfModel;
import dev.lifelog.spark.jobs.concepts.DaysText;
import dev.lifelog.spark.jobs.concepts.PackedMonths;
import dev.lifelog.spark.jobs.running.JobProgress;
import dev.lifelog.spark.jobs.running.Run;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Learns which concepts go with which words on one side of a split of the labelled images, measures
 * it on the other, and writes the concepts of all ingested images.
 *
 * @param root where the paths of the labelled images start
 */
public record Detections(Run run, Path root, Split split, JobProgress progress) {

  /**
   * What came of it.
   *
   * @param accuracy share of the held-out images whose likeliest concept is one of theirs
   */
  public record Learnt(
      ModelId model, List<String> vocabulary, double accuracy, int days, long images) {}

  public Learnt write(Evidence evidence, int version) {
    Map<UserDay, DayEntry> days = days();
    List<LabelledWords.Found> found = labelled(evidence, List.copyOf(days.keySet()));
    Set<String> heldOut = new HashSet<>();
    split.heldOut().forEach(image -> heldOut.add(key(image)));
    List<WordsOfImage> training =
        found.stream()
            .filter(image -> !heldOut.contains(image.path()))
            .map(LabelledWords.Found::words)
            .toList();
    if (training.isEmpty()) {
      throw UserError.of(
          "None of the labelled images of " + root + " is ingested",
          "Ingest this collection first");
    }
    ConceptLikelihood likelihood = ConceptLikelihood.learn(training);
    ModelId model = evidence.model(version);
    List<DayOfModel> ofModel =
        days.keySet().stream()
            .map(day -> new DayOfModel(day.userId(), day.day(), model.toString()))
            .toList();
    long images = write(evidence, likelihood, ofModel, days);
    List<WordsOfImage> measured =
        found.stream()
            .filter(image -> heldOut.contains(image.path()))
            .map(LabelledWords.Found::words)
            .toList();
    return new Learnt(
        model, likelihood.concepts(), accuracy(likelihood, measured), ofModel.size(), images);
  }

  private Map<UserDay, DayEntry> days() {
    Map<UserDay, DayEntry> days = new LinkedHashMap<>();
    for (String user : run.ledger().users()) {
      run.ledger().ofUser(user).stream()
          .filter(entry -> entry.model().equals(DayEntry.METADATA))
          .forEach(entry -> days.put(new UserDay(user, entry.day()), entry));
    }
    if (days.isEmpty()) {
      throw UserError.of("No day is ingested yet", "Run ingest on a collection first");
    }
    return days;
  }

  private List<LabelledWords.Found> labelled(Evidence evidence, List<UserDay> days) {
    HashMap<String, Set<String>> labels = new HashMap<>();
    for (List<LabelledImage> side : List.of(split.training(), split.heldOut())) {
      side.forEach(image -> labels.put(key(image), Set.copyOf(image.concepts())));
    }
    List<LabelledWords.Found> found = new ArrayList<>();
    run.tasks(
            "detections %s · read what goes with labels, %,d days"
                .formatted(name(evidence), days.size()),
            days,
            new LabelledWords(evidence, labels, run.connector(), run.consistency()),
            ignored -> {})
        .forEach(found::addAll);
    return found;
  }

  private static String name(Evidence evidence) {
    return evidence.name().toLowerCase(Locale.ROOT);
  }

  private String key(LabelledImage image) {
    return LabelledWords.key(CollectionLayout.of(root).name(image.file()));
  }

  private long write(
      Evidence evidence,
      ConceptLikelihood likelihood,
      List<DayOfModel> ofModel,
      Map<UserDay, DayEntry> days) {
    DayMoments moments = DayMoments.of(run);
    ScoredDay task =
        new ScoredDay(
            evidence,
            likelihood,
            run.settings().extract().topK(),
            run.connector(),
            ConceptTables.of(run));
    // Before any row changes, so that no packed list is taken for up to date that is not.
    ofModel.forEach(day -> run.record(entry(day, 0, days).withState(DayState.EXTRACTING, null)));
    int[] done = {0};
    List<ScoredDay.Written> written =
        run.tasks(
            "detections %s · write concepts, %s".formatted(name(evidence), DaysText.of(ofModel)),
            ofModel,
            task,
            result -> {
              moments.cut(result.day());
              run.record(entry(result.day(), result.images(), days));
              progress.report(++done[0], ofModel.size(), "days");
            });
    PackedMonths.pack(run, ofModel.get(0).model(), likelihood.concepts());
    return written.stream().mapToLong(ScoredDay.Written::images).sum();
  }

  private DayEntry entry(DayOfModel day, int images, Map<UserDay, DayEntry> days) {
    DayEntry metadata = days.get(new UserDay(day.userId(), day.day()));
    String collection = metadata == null ? null : metadata.collection();
    return run.begins(day.userId(), day.day(), day.model(), collection)
        .counting(metadata == null ? 0 : metadata.minutes(), images, 0)
        .withState(DayState.DONE, Instant.now());
  }

  private static double accuracy(ConceptLikelihood likelihood, List<WordsOfImage> images) {
    long right =
        images.stream()
            .filter(
                image ->
                    likelihood.of(image.words()).entrySet().stream()
                        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                        .filter(best -> image.concepts().contains(best.getKey()))
                        .isPresent())
            .count();
    return images.isEmpty() ? 0 : right / (double) images.size();
  }
}
