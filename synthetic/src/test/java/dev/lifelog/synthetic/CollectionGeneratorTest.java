package dev.lifelog.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lifelog.core.UserError;
import dev.lifelog.core.collection.CollectionCheck;
import dev.lifelog.core.collection.CollectionImage;
import dev.lifelog.core.collection.CollectionLayout;
import dev.lifelog.core.collection.CollectionReport;
import dev.lifelog.core.collection.ConceptTable;
import dev.lifelog.core.collection.Minute;
import dev.lifelog.core.collection.MinuteTable;
import dev.lifelog.core.collection.Parsed;
import dev.lifelog.core.collection.Verdict;
import dev.lifelog.core.evaluation.Cluster;
import dev.lifelog.core.evaluation.ClustersReader;
import dev.lifelog.core.evaluation.GroundTruth;
import dev.lifelog.core.evaluation.GroundTruthReader;
import dev.lifelog.core.text.Line;
import dev.lifelog.core.text.LineReader;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.core.topic.TopicReader;
import dev.lifelog.synthetic.scene.SceneClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CollectionGeneratorTest {
  private static final int DAYS = 5;
  private static final int IMAGES = 60;

  @TempDir static Path temp;
  private Path root;
  private List<TrueScene> truth;

  @BeforeAll
  void generate() throws IOException {
    root = temp.resolve("collection");
    GeneratedCollection written = generate(root, 7);
    assertThat(written.users()).isEqualTo(2);
    assertThat(written.minutes()).isEqualTo(2 * DAYS * 1440);
    truth = TruthFile.read(TruthFile.in(root));
    assertThat(truth).hasSize(written.images());
  }

  @Test
  void sameSeed_sameBytes() throws IOException {
    Path again = temp.resolve("again");
    generate(again, 7);
    assertThat(files(again).keySet()).isEqualTo(files(root).keySet());
    for (Map.Entry<String, Path> file : files(root).entrySet()) {
      assertThat(again.resolve(file.getKey())).hasSameBinaryContentAs(file.getValue());
    }
  }

  @Test
  void otherSeed_otherCollection() throws IOException {
    Path other = temp.resolve("other");
    generate(other, 8);
    assertThat(files(other).keySet()).isNotEqualTo(files(root).keySet());
  }

  @Test
  void check_findsNothing() {
    CollectionReport report = CollectionCheck.of(root).run();
    assertThat(report.problems()).as(report.text()).isEmpty();
    assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
  }

  @Test
  void minuteTables_parseWithoutAProblem() throws IOException {
    List<Minute> minutes = new ArrayList<>();
    for (String user : List.of("u1", "u2")) {
      Path file = CollectionLayout.of(root).minuteTable(user);
      minutes.addAll(rows(file, line -> MinuteTable.header(line).orThrow()::parse));
    }
    assertThat(minutes).hasSize(2 * DAYS * 1440);
    Set<String> listed = new HashSet<>();
    minutes.forEach(minute -> listed.addAll(minute.images()));
    minutes.forEach(minute -> listed.addAll(minute.phoneImages()));
    assertThat(listed)
        .isEqualTo(truth.stream().map(TrueScene::imageId).collect(Collectors.toSet()));
  }

  @Test
  void placeAndActivity_areMissingInFourMinutesOfTen() throws IOException {
    Path file = CollectionLayout.of(root).minuteTable("u1");
    List<Minute> minutes = rows(file, line -> MinuteTable.header(line).orThrow()::parse);
    Map<String, TrueScene> byMinute =
        truth.stream()
            .collect(Collectors.toMap(s -> s.imageId().substring(0, 16), s -> s, (a, b) -> a));
    List<Minute> walked =
        minutes.stream()
            .filter(minute -> byMinute.containsKey(minute.minuteId()))
            .filter(minute -> byMinute.get(minute.minuteId()).activity().equals("walking"))
            .toList();
    double missing = walked.stream().filter(m -> m.activity() == null).count();
    assertThat(missing / walked.size()).isCloseTo(0.4, within(0.12));
    List<Minute> placed =
        minutes.stream()
            .filter(minute -> byMinute.containsKey(minute.minuteId()))
            .filter(minute -> !byMinute.get(minute.minuteId()).place().isEmpty())
            .toList();
    missing = placed.stream().filter(m -> m.place() == null).count();
    assertThat(missing / placed.size()).isCloseTo(0.4, within(0.1));
    assertThat(placed)
        .filteredOn(minute -> minute.place() != null)
        .allMatch(m -> Objects.equals(m.place(), byMinute.get(m.minuteId()).place()));
  }

  @Test
  void conceptTables_nameFilesThatExist() throws IOException {
    var layout = CollectionLayout.of(root);
    List<CollectionImage> images = new ArrayList<>();
    for (String user : List.of("u1", "u2")) {
      Path file = layout.conceptTable(user);
      images.addAll(rows(file, line -> ConceptTable.header(line).orThrow()::parse));
    }
    assertThat(images).hasSameSizeAs(truth);
    for (CollectionImage image : images) {
      assertThat(root.resolve(image.path())).isRegularFile();
    }
    var picture = ImageIO.read(root.resolve(images.get(0).path()).toFile());
    assertThat(picture.getWidth()).isEqualTo(64);
    assertThat(picture.getHeight()).isEqualTo(48);
  }

  @Test
  void developmentTopics_oneForEachConceptOfTheVocabulary() {
    List<Topic> topics = TopicReader.read(root.resolve("topics/dev-topics.xml"));
    GroundTruth judged = GroundTruthReader.read(root.resolve("ground_truth/dev-ground-truth.csv"));
    var clusters = ClustersReader.read(root.resolve("ground_truth/dev-clusters.csv"));
    assertThat(judged.topics()).containsExactlyElementsOf(topics.stream().map(Topic::id).toList());
    assertThat(clusters.all().stream().map(Cluster::description).distinct())
        .containsExactlyElementsOf(SceneClass.concepts());
    assertThat(judgedImages(judged)).isSubsetOf(visible("dev"));
    assertThat(judgedImages(judged)).hasSize(visible("dev").size());
  }

  @Test
  void testTopics_areAnsweredByTestDaysOnly() {
    List<Topic> topics = TopicReader.read(root.resolve("topics/test-topics.xml"));
    GroundTruth judged = GroundTruthReader.read(root.resolve("ground_truth/test-ground-truth.csv"));
    assertThat(topics).hasSize(12);
    assertThat(judged.topics()).containsExactlyElementsOf(topics.stream().map(Topic::id).toList());
    assertThat(judgedImages(judged)).isSubsetOf(visible("test"));
  }

  @Test
  void fewPictures_everyTopicWrittenHasAnAnswer() throws IOException {
    Path few = temp.resolve("few");
    CollectionGenerator.builder()
        .out(few)
        .users(1)
        .days(2)
        .imagesPerDay(10)
        .size(64, 48)
        .build()
        .generate(GenerationProgress.SILENT);
    for (String set : List.of("dev", "test")) {
      GroundTruth judged =
          GroundTruthReader.read(few.resolve("ground_truth/" + set + "-ground-truth.csv"));
      assertThat(TopicReader.read(few.resolve("topics/" + set + "-topics.xml")))
          .extracting(Topic::id)
          .isNotEmpty()
          .containsExactlyElementsOf(judged.topics());
    }
  }

  @Test
  void fullDirectory_isRefused() {
    assertThatThrownBy(() -> generate(root, 7))
        .isInstanceOf(UserError.class)
        .hasMessage(root + " is not empty. Name a directory that is empty or missing, or empty it");
  }

  @Test
  void oneDay_isRefused() {
    assertThatThrownBy(() -> CollectionGenerator.builder().days(1))
        .isInstanceOf(UserError.class)
        .hasMessage("A collection cannot have 1 as its number of days. Choose from 2 to 1000");
  }

  private static GeneratedCollection generate(Path out, long seed) throws IOException {
    return CollectionGenerator.builder()
        .out(out)
        .users(2)
        .days(DAYS)
        .imagesPerDay(IMAGES)
        .seed(seed)
        .size(64, 48)
        .build()
        .generate(GenerationProgress.SILENT);
  }

  private Set<String> visible(String split) {
    return truth.stream()
        .filter(scene -> scene.split().equals(split))
        .filter(scene -> !Set.of("dark", "hand", "sleeve").contains(scene.fault()))
        .map(TrueScene::imageId)
        .collect(Collectors.toSet());
  }

  private static Set<String> judgedImages(GroundTruth judged) {
    return judged.topics().stream()
        .flatMap(topic -> judged.images(topic).stream())
        .collect(Collectors.toSet());
  }

  private static Map<String, Path> files(Path directory) throws IOException {
    try (Stream<Path> tree = Files.walk(directory)) {
      var files = new TreeMap<String, Path>();
      tree.filter(Files::isRegularFile)
          .forEach(file -> files.put(directory.relativize(file).toString(), file));
      return files;
    }
  }

  /** All rows of a table; any problem with one fails the test. */
  private static <T> List<T> rows(Path file, Function<Line, Function<Line, Parsed<T>>> header)
      throws IOException {
    var rows = new ArrayList<T>();
    try (LineReader lines = LineReader.open(file, file.getFileName().toString())) {
      Function<Line, Parsed<T>> parser = header.apply(Objects.requireNonNull(lines.next()));
      for (Line line = lines.next(); line != null; line = lines.next()) {
        Parsed<T> row = parser.apply(line);
        assertThat(row.problems()).as("problems of %s", line).isEmpty();
        rows.add(row.orThrow());
      }
    }
    return rows;
  }
}
