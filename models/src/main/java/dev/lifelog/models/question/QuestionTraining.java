package dev.lifelog.models.question;

import ai.djl.Model;
import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.BundleDescription;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.bundle.QuestionInput;
import dev.lifelog.models.engine.NativeEngine;
import dev.lifelog.models.question.QuestionVariants.Example;
import dev.lifelog.models.training.TrainingListener;
import dev.lifelog.models.training.TrainingProgress;
import dev.lifelog.models.weights.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Trains the network that reads questions and writes it as a bundle. The same questions, settings
 * and seed give the same weights on the same machine with the same number of threads.
 */
public final class QuestionTraining {
  private static final int EMBEDDING = 96;
  private static final int HIDDEN = 128;
  private static final int BATCH = 32;
  private static final int VARIANTS = 3;
  private static final int COMPOSED = 3_000;

  private List<TrainingQuestion> questions = TrainingQuestions.packed();
  private ConceptPhrases phrases = ConceptPhrases.packed();
  private String name = "questions";
  private int epochs = 20;
  private long seed = 1;
  private double heldOutShare = 0.15;
  private @Nullable Long lot;
  private @Nullable Path topics;
  private TrainingListener listener = TrainingListener.SILENT;

  private QuestionTraining() {}

  /** On the packed questions unless told otherwise. */
  public static QuestionTraining create() {
    return new QuestionTraining();
  }

  /** Other questions, for another vocabulary: CSV with title, description, concepts ("a;b"). */
  public QuestionTraining questions(Path csv) throws IOException {
    questions = TrainingQuestions.read(csv);
    phrases = phrases.only(concepts());
    return this;
  }

  /** Of the model; default {@code questions}. */
  public QuestionTraining name(String newName) {
    name = newName;
    return this;
  }

  /** Default 20; each shows other variants. */
  public QuestionTraining epochs(int count) {
    epochs = count;
    return this;
  }

  public QuestionTraining seed(long newSeed) {
    seed = newSeed;
    return this;
  }

  /** Share of the questions that only measure; default 0.15. */
  public QuestionTraining heldOutShare(double share) {
    heldOutShare = share;
    return this;
  }

  /**
   * Learns without two words of each concept and their synonyms, to measure what it makes of words
   * that it never met. Of no use for answering.
   *
   * @param newLot another lot, other words
   */
  public QuestionTraining withoutWords(long newLot) {
    lot = newLot;
    return this;
  }

  /** Measures on the organisers' topics too, from a folder of their files. */
  public QuestionTraining topics(Path folder) {
    RealTopics.read(folder, concepts());
    topics = folder;
    return this;
  }

  public QuestionTraining progress(TrainingListener newListener) {
    listener = newListener;
    return this;
  }

  /**
   * Trains, measures and writes; a bundle that stands there is replaced.
   *
   * @throws UserError when the questions are too few to learn from
   */
  public QuestionReport run(Path bundleDirectory) throws IOException {
    long start = System.nanoTime();
    Lexicon lexicon = Lexicon.packed();
    List<String> concepts = List.copyOf(concepts());
    HeldOutWords words =
        lot == null ? HeldOutWords.none() : HeldOutWords.draw(phrases, lexicon, lot);
    Predicate<String> allowed = words.absent();
    List<TrainingQuestion> shuffled =
        new ArrayList<>(questions.stream().filter(q -> allowed.test(q.text())).toList());
    Collections.shuffle(shuffled, new Random(seed));
    int heldOutCount = (int) (heldOutShare * shuffled.size());
    List<TrainingQuestion> training = shuffled.subList(heldOutCount, shuffled.size());
    if (concepts.size() < 2 || training.size() < 2) {
      throw UserError.of(
          questions.size() + " questions for " + concepts.size() + " concepts are too few",
          "Write at least two questions for at least two concepts");
    }
    List<QuestionExam> exams = exams(shuffled.subList(0, heldOutCount), words);
    ConceptPhrases taught = phrases.only(allowed);
    QuestionVariants variants = new QuestionVariants(taught, lexicon, words);
    WordVectors vectors =
        new WordVectors(
            lexicon,
            new Neighbours(lexicon, taught, concepts),
            List.copyOf(QuestionVariants.words(training, taught)));
    NativeEngine.engine().setRandomSeed((int) seed);
    try (Model model = Model.newInstance(name, NativeEngine.NAME)) {
      QuestionNetwork network =
          new QuestionNetwork(vectors.learnt().size() + 1, EMBEDDING, HIDDEN, concepts.size());
      model.setBlock(network);
      int examples = learn(model, training, variants, concepts, vectors);
      QuestionNumbers numbers = QuestionNumbers.of(network, vectors, concepts.size());
      QuestionInput input = numbers.input();
      Map<String, Tensor> weights = numbers.weights();
      QuestionReader reader =
          new QuestionReader(input, concepts, new Lstm(input, concepts.size(), weights));
      List<ExamResult> results =
          exams.stream().map(exam -> new ExamResult(exam, exam.sit(reader::meant))).toList();
      MultiLabelFigures written = results.get(0).figures();
      double seconds = (System.nanoTime() - start) / 1e9;
      ModelBundle bundle =
          ModelBundle.write(
              bundleDirectory,
              BundleDescription.ofQuestions(
                  name,
                  QuestionModel.ARCHITECTURE,
                  concepts,
                  input,
                  questions.size() + " questions",
                  Map.of(
                      ModelBundle.ACCURACY,
                      written.microF1(),
                      "macro_f1",
                      written.macroF1(),
                      "questions",
                      (double) questions.size(),
                      "seconds",
                      seconds)),
              weights);
      return new QuestionReport(bundle, questions.size(), examples, results, words, seconds);
    }
  }

  private List<QuestionExam> exams(List<TrainingQuestion> heldOut, HeldOutWords words) {
    QuestionExams exams = new QuestionExams(phrases, questions);
    List<QuestionExam> all = new ArrayList<>();
    all.add(QuestionExams.heldOutQuestions(heldOut));
    exams.heldOutTemplates().ifPresent(all::add);
    if (lot != null) {
      all.add(exams.heldOutWords(words));
    }
    if (topics != null) {
      all.add(RealTopics.read(topics, concepts()));
    }
    return all;
  }

  /** Variants are made anew for each epoch, from the seed and the epoch alone. */
  private List<Example> examples(
      List<TrainingQuestion> training, QuestionVariants variants, int epoch) {
    Random random = new Random(seed * 1_000_003 + epoch);
    List<Example> examples = new ArrayList<>();
    for (TrainingQuestion question : training) {
      for (int i = 0; i < VARIANTS; i++) {
        examples.add(variants.of(question, random));
      }
    }
    for (int i = 0; i < COMPOSED && !phrases.byConcept().isEmpty(); i++) {
      examples.add(variants.composed(random));
    }
    examples.removeIf(example -> example.tokens().isEmpty());
    Collections.shuffle(examples, random);
    return examples;
  }

  /**
   * Shows all epochs to the network.
   *
   * @return examples of one epoch
   */
  private int learn(
      Model model,
      List<TrainingQuestion> training,
      QuestionVariants variants,
      List<String> concepts,
      WordVectors words) {
    int perEpoch = training.size() * VARIANTS + (phrases.byConcept().isEmpty() ? 0 : COMPOSED);
    int steps = epochs * ((perEpoch + BATCH - 1) / BATCH);
    long start = System.nanoTime();
    try (QuestionLearning learning =
        new QuestionLearning(model, concepts, words, steps, new Random(seed))) {
      for (int epoch = 1; epoch <= epochs; epoch++) {
        List<Example> examples = examples(training, variants, epoch);
        for (int from = 0; from < examples.size(); from += BATCH) {
          learning.learn(examples.subList(from, Math.min(examples.size(), from + BATCH)));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        listener.progress(
            new TrainingProgress(
                "training",
                epoch,
                epochs,
                learning.loss(),
                Double.NaN,
                epoch * perEpoch / seconds,
                seconds / epoch * (epochs - epoch)));
      }
    }
    return perEpoch;
  }

  private Set<String> concepts() {
    return questions.stream()
        .flatMap(question -> question.concepts().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
