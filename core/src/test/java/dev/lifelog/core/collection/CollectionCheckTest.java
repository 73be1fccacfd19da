package dev.lifelog.core.collection;

import static dev.lifelog.core.collection.SmallCollection.CONCEPTS;
import static dev.lifelog.core.collection.SmallCollection.FOLDER;
import static dev.lifelog.core.collection.SmallCollection.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionCheckTest {

  private static final String TRUTH = "ground_truth/dev-ground-truth.csv";
  private static final String TOPICS = "topics/dev-topics.xml";
  private static final String FIRST = "u1_20180503_2258_i00";

  @TempDir private Path root;
  private SmallCollection collection;

  @BeforeEach
  void write() throws IOException {
    collection = SmallCollection.in(root);
  }

  @Test
  void run_cleanCollection_isClean() {
    CollectionReport report = collection.check();
    assertThat(report.problems()).isEmpty();
    assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
    assertThat(report.verdict().exitCode()).isZero();
    assertThat(report.text())
        .isEqualToNormalizingNewlines("clean: 1 users, 2 days, 3 minutes, 6 images\n");
  }

  @Test
  void asMap_isTheShapeThatProgramsRead() throws IOException {
    collection.replace(MINUTES, "53.3", "153.3");
    assertThat(new ObjectMapper().writeValueAsString(collection.check().asMap()))
        .isEqualTo(
            "{\"users\":[\"u1\"],\"days\":2,\"minutes\":3,\"images\":6,\"problems\":["
                + "{\"kind\":\"coordinate_impossible\",\"count\":3,\"examples\":["
                + "{\"file\":\"minute_based_table/u1.csv\",\"line\":2,\"value\":\"153.3\"},"
                + "{\"file\":\"minute_based_table/u1.csv\",\"line\":3,\"value\":\"153.3\"},"
                + "{\"file\":\"minute_based_table/u1.csv\",\"line\":4,\"value\":\"153.3\"}]}]}");
  }

  @Test
  void text_namesPlaceValueAndRemedy() throws IOException {
    collection.replace(MINUTES, "u1_20180503_2259,", "u1_20180503_2279,");
    assertThat(collection.check().text())
        .contains(
            "minute_id_invalid: 1 (refused)",
            "  minute_based_table/u1.csv:3: the minute id is none, or names a time that does not "
                + "exist (found 'u1_20180503_2279'). Write it like u1_20180503_0617, in UTC.");
  }

  @Test
  void run_missingDirectory_isUnusable() {
    CollectionReport report = CollectionCheck.of(root.resolve("nowhere")).run();
    assertUnusable(report, ProblemKind.COLLECTION_MISSING);
  }

  @Test
  void run_fileInsteadOfDirectory_isUnusable() {
    assertUnusable(
        CollectionCheck.of(collection.path(MINUTES)).run(), ProblemKind.COLLECTION_MISSING);
  }

  @Test
  void run_emptyDirectory_isUnusable() throws IOException {
    Path empty = Files.createDirectory(root.resolve("empty"));
    assertUnusable(CollectionCheck.of(empty).run(), ProblemKind.COLLECTION_EMPTY);
  }

  @Test
  void run_directoryWithoutTables_isUnusable() {
    assertUnusable(CollectionCheck.of(root.resolve("u1")).run(), ProblemKind.TABLE_MISSING);
  }

  @Test
  void run_conceptTableMissing_isUnusable() throws IOException {
    Files.delete(collection.path(CONCEPTS));
    CollectionReport report = collection.check();
    assertThat(report.verdict()).isEqualTo(Verdict.UNUSABLE);
    assertThat(found(report, ProblemKind.TABLE_MISSING).examples().get(0).file())
        .isEqualTo(CONCEPTS);
    assertThat(found(report, ProblemKind.IMAGE_WITHOUT_CONCEPT_ROW).count()).isEqualTo(6);
  }

  @Test
  void run_tableInUtf16_isUnusableWithTheCommandThatHelps() throws IOException {
    Path table = collection.path(MINUTES);
    Files.writeString(table, Files.readString(table), StandardCharsets.UTF_16);
    CollectionReport report = collection.check();
    assertThat(report.verdict()).isEqualTo(Verdict.UNUSABLE);
    assertThat(found(report, ProblemKind.TEXT_BINARY).examples().get(0).remedy())
        .contains("iconv -f UTF-16 -t UTF-8");
  }

  @Test
  void run_emptyTable_isUnusable() throws IOException {
    Files.writeString(collection.path(MINUTES), "");
    CollectionReport report = collection.check();
    assertThat(report.verdict()).isEqualTo(Verdict.UNUSABLE);
    assertThat(found(report, ProblemKind.TABLE_EMPTY).count()).isEqualTo(1);
  }

  @Test
  void run_byteOrderMarkAndCarriageReturns_areReportedAndAllRowsRead() throws IOException {
    Path table = collection.path(MINUTES);
    Files.writeString(table, "\uFEFF" + Files.readString(table).replace("\n", "\r\n"));
    CollectionReport report = collection.check();
    assertThat(report.minutes()).isEqualTo(3);
    assertOnly(report, ProblemKind.TEXT_BOM, ProblemKind.TEXT_CRLF);
    assertThat(report.verdict().exitCode()).isEqualTo(3);
  }

  @Test
  void run_latin1_isWorthKnowingAndClean() throws IOException {
    collection.replace(MINUTES, "Cafe Fontana", "Caf\u00e9 Fontana");
    CollectionReport report = collection.check();
    assertOnly(report, ProblemKind.TEXT_LATIN1);
    assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
  }

  @Test
  void run_encodingThatChanges_isReportedAtItsLine() throws IOException {
    collection.replace(MINUTES, "Cafe Fontana", "Caf\u00e9 Fontana");
    String line = collection.line(MINUTES, 3);
    String utf8 = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    collection.replace(MINUTES, line, utf8);
    assertExample(ProblemKind.TEXT_MIXED_ENCODING, MINUTES, 2, null);
  }

  @Test
  void run_quoteThatNeverCloses_costsItsOwnRowOnly() throws IOException {
    collection.replace(MINUTES, "u1_20180503_2258,", "\"u1_20180503_2258,");
    assertThat(collection.check().minutes()).isEqualTo(2);
    assertThat(found(collection.check(), ProblemKind.TEXT_QUOTE_UNCLOSED).count()).isEqualTo(1);
  }

  @Test
  void run_rowOf51Fields_isRepaired() throws IOException {
    collection.replace(MINUTES, "20180503_2258_UTC,", "20180503_2258_UTC,\"\",");
    CollectionReport report = collection.check();
    assertOnly(report, ProblemKind.MINUTE_ROW_STRAY_FIELD);
    assertThat(report.minutes()).isEqualTo(3);
  }

  @Test
  void run_duplicates_areCountedOnce() throws IOException {
    collection.append(MINUTES, collection.line(MINUTES, 2));
    collection.append(CONCEPTS, collection.line(CONCEPTS, 2));
    assertExample(ProblemKind.MINUTE_DUPLICATE, MINUTES, 5, "u1_20180503_2258");
    assertExample(ProblemKind.CONCEPT_DUPLICATE, CONCEPTS, 8, FIRST);
    assertThat(collection.check().minutes()).isEqualTo(3);
    assertThat(collection.check().images()).isEqualTo(6);
  }

  @Test
  void run_rowWithoutImage_namesBothSides() throws IOException {
    Files.delete(collection.path(FOLDER + FIRST + ".JPG"));
    assertExample(ProblemKind.IMAGE_FILE_MISSING, CONCEPTS, 2, FOLDER + FIRST + ".JPG");
  }

  @Test
  void run_imageWithoutRow_isReportedForEachTable() throws IOException {
    collection.replace(CONCEPTS, collection.line(CONCEPTS, 2) + "\n", "");
    assertExample(ProblemKind.IMAGE_WITHOUT_CONCEPT_ROW, MINUTES, 2, FIRST);
    assertExample(
        ProblemKind.IMAGE_FILE_UNLISTED, FOLDER + FIRST + ".JPG", 0, FOLDER + FIRST + ".JPG");
  }

  @Test
  void run_imageThatNoMinuteLists_isReported() throws IOException {
    collection.replace(MINUTES, FIRST, "NULL");
    assertExample(ProblemKind.IMAGE_WITHOUT_MINUTE, CONCEPTS, 2, FIRST);
  }

  @Test
  void run_fileNameInAnotherCase_isFound() throws IOException {
    Files.move(collection.path(FOLDER + FIRST + ".JPG"), collection.path(FOLDER + FIRST + ".jpg"));
    CollectionReport report = collection.check();
    assertOnly(report, ProblemKind.IMAGE_FILE_CASE);
    assertThat(CollectionLayout.of(root).resolve(FOLDER + FIRST + ".JPG"))
        .contains(collection.path(FOLDER + FIRST + ".jpg"));
  }

  @Test
  void run_folderInAnotherCase_isFound() throws IOException {
    Files.move(collection.path(FOLDER), collection.path("u1/Autographer/2018_05_03x"));
    collection.replace(CONCEPTS, "2018_05_03/", "2018_05_03X/");
    CollectionReport report = collection.check();
    assertOnly(report, ProblemKind.IMAGE_FILE_CASE);
    assertThat(found(report, ProblemKind.IMAGE_FILE_CASE).count()).isEqualTo(6);
  }

  @Test
  void run_damagedImages_areReported() throws IOException {
    Files.write(collection.path(FOLDER + FIRST + ".JPG"), new byte[0]);
    Files.writeString(collection.path(FOLDER + "u1_20180503_2258_i01.JPG"), "<html>");
    byte[] cut = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};
    Files.write(collection.path(FOLDER + "u1_20180503_2259_i00.JPG"), cut);
    CollectionReport report = collection.check();
    assertThat(found(report, ProblemKind.IMAGE_FILE_EMPTY).count()).isEqualTo(1);
    assertThat(found(report, ProblemKind.IMAGE_FILE_DAMAGED).examples())
        .extracting(Problem::message)
        .containsExactly(
            "the file is neither JPEG nor PNG", "the image file has no end, so it was cut off");
  }

  @Test
  void run_fileOfTwoRows_isReported() throws IOException {
    collection.replace(CONCEPTS, "u1_20180503_2258_i01.JPG", FIRST + ".JPG");
    assertExample(ProblemKind.IMAGE_FILE_SHARED, CONCEPTS, 3, FOLDER + FIRST + ".JPG");
  }

  @Test
  void run_tableOfNobody_isReported() throws IOException {
    Files.writeString(collection.path("minute_based_table/U1.CSV.bak"), "x");
    assertExample(ProblemKind.TABLE_UNKNOWN, "minute_based_table/U1.CSV.bak", 0, "U1.CSV.bak");
  }

  @Test
  void run_rowOfAnotherUser_isReported() throws IOException {
    collection.replace(MINUTES, "u1_20180503_2258,", "u2_20180503_2258,");
    assertExample(ProblemKind.MINUTE_OTHER_USER, MINUTES, 2, "u2_20180503_2258");
  }

  @Test
  void run_topicsThatAreNoXml_areReportedAndTheRestIsRead() throws IOException {
    collection.replace(TOPICS, "</topics>", "");
    CollectionReport report = collection.check();
    assertOnly(report, ProblemKind.TOPICS_MALFORMED);
    assertThat(report.verdict()).isEqualTo(Verdict.DIRTY);
  }

  @Test
  void run_topicOfAnUnknownUser_isReported() throws IOException {
    collection.replace(TOPICS, "<uid>u1", "<uid>u7");
    assertExample(ProblemKind.TOPIC_UNKNOWN_USER, TOPICS, 0, "u7");
  }

  @Test
  void run_topicAboutEverybody_isClean() throws IOException {
    collection.replace(TOPICS, "<uid>u1", "<uid>all");
    assertThat(collection.check().problems()).isEmpty();
  }

  @Test
  void run_groundTruthOfUnknownImages_isReported() throws IOException {
    collection.append(TRUTH, "001,u1_20190101_0000_i00,1");
    assertExample(ProblemKind.GROUND_TRUTH_UNKNOWN_IMAGE, TRUTH, 8, "u1_20190101_0000_i00");
  }

  @Test
  void run_groundTruthOfUnknownTopicAndCluster_isReported() throws IOException {
    collection.append(TRUTH, "7," + FIRST + ",3");
    assertExample(ProblemKind.GROUND_TRUTH_UNKNOWN_TOPIC, TRUTH, 8, "7");
    assertExample(ProblemKind.CLUSTER_UNDESCRIBED, TRUTH, 8, "3");
  }

  @Test
  void run_groundTruthThatWritesTopicsWithoutZeros_isClean() throws IOException {
    collection.replace(TRUTH, "\n001,", "\n1,");
    assertThat(collection.check().problems()).isEmpty();
  }

  @Test
  void images_areThoseOfTheConceptTables() {
    assertThat(CollectionImages.of(root)).accepts(FIRST).rejects("u1_20180503_2258_i07", "x");
  }

  private void assertExample(ProblemKind kind, String file, long line, String value) {
    Problem example = found(collection.check(), kind).examples().get(0);
    assertThat(example.file()).isEqualTo(file);
    assertThat(example.line()).isEqualTo(line);
    assertThat(example.value()).isEqualTo(value);
    assertThat(example.remedy()).isNotBlank();
  }

  private static ProblemCount found(CollectionReport report, ProblemKind kind) {
    return report.problems().stream()
        .filter(problem -> problem.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new AssertionError(kind + " is not in " + report.text()));
  }

  private static void assertOnly(CollectionReport report, ProblemKind... kinds) {
    assertThat(report.problems()).extracting(ProblemCount::kind).containsExactly(kinds);
  }

  private static void assertUnusable(CollectionReport report, ProblemKind why) {
    assertThat(report.verdict()).isEqualTo(Verdict.UNUSABLE);
    assertThat(report.verdict().exitCode()).isEqualTo(1);
    assertOnly(report, why);
  }
}
