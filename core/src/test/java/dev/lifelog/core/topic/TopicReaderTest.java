package dev.lifelog.core.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lifelog.core.UserError;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicReaderTest {

  private static final String WHOLE =
      "<topic><id>001</id><type>precision</type><uid>u1</uid><title>Tea</title>"
          + "<description>Find tea.</description><narrative>Any tea.</narrative></topic>";
  private static final Topic TEA =
      new Topic("001", "precision", "u1", "Tea", "Find tea.", "Any tea.");

  @TempDir private Path dir;
  private final List<Problem> problems = new ArrayList<>();

  @Test
  void read_wholeTopic_hasEachElement() throws IOException {
    assertThat(read("<topics>" + WHOLE + "</topics>")).containsExactly(TEA);
    assertThat(problems).isEmpty();
  }

  @Test
  void read_unknownElements_arePassedOverWithAllThatIsInThem() throws IOException {
    String unknown =
        "<mapping><title>no</title><concept id='c_1'/></mapping><keywords>k</keywords>";

    assertThat(read("<topics><note/>" + WHOLE.replace("<uid>", unknown + "<uid>") + "</topics>"))
        .containsExactly(TEA);
  }

  @Test
  void read_invisibleCharactersAndBlanks_areTidied() throws IOException {
    String odd =
        "\u200B\u00A0 T\u200Bea\u00AD \n\t in &amp; <b>out</b> <![CDATA[<of> home]]>\uFEFF";

    assertThat(read("<topics>" + WHOLE.replace("Tea", odd) + "</topics>").get(0).title())
        .isEqualTo("Tea in & out <of> home");
  }

  @Test
  void read_byteOrderMarkAndWindowsLineEnds_areNoMatter() throws IOException {
    assertThat(read("\uFEFF<?xml version='1.0'?>\r\n<topics>\r\n" + WHOLE + "\r\n</topics>\r\n"))
        .containsExactly(TEA);
  }

  @Test
  void read_declaredEncoding_isUsed() throws IOException {
    Path file = dir.resolve("latin1.xml");
    String xml = "<?xml version='1.0' encoding='ISO-8859-1'?><topics>" + WHOLE + "</topics>";
    Files.write(file, xml.replace("Tea", "Café").getBytes(StandardCharsets.ISO_8859_1));

    assertThat(TopicReader.read(file).get(0).title()).isEqualTo("Café");
  }

  @Test
  void read_utf16_isReadByItsMark() throws IOException {
    Path file = dir.resolve("utf16.xml");
    Files.write(file, ("<topics>" + WHOLE + "</topics>").getBytes(StandardCharsets.UTF_16));

    assertThat(TopicReader.read(file)).containsExactly(TEA);
  }

  @Test
  void read_emptyElements_areEmptyTextAndReported() throws IOException {
    List<Topic> topics =
        read(
            "<topics>\n<topic><id>001</id><type/><uid/><title>Tea</title>"
                + "<description> \u200B</description></topic></topics>");

    assertThat(topics).containsExactly(new Topic("001", "", "", "Tea", "", ""));
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "topics.xml:2: the topic's <uid> is missing or empty (found '001')",
            "topics.xml:2: the topic's <description> is missing or empty (found '001')",
            "topics.xml:2: the topic's <narrative> is missing or empty (found '001')");
  }

  @Test
  void read_unusableTopics_areReportedAndTheRestGoesOn() throws IOException {
    List<Topic> topics =
        read(
            "<topics>\n"
                + WHOLE.replace("001", " ")
                + "\n"
                + WHOLE
                + "\n"
                + WHOLE.replace("Tea", "Coffee")
                + "\n<topic><id>003</id><narrative>n</narrative></topic>\n"
                + WHOLE.replace("001", "004")
                + "</topics>");

    assertThat(topics).extracting(Topic::id).containsExactly("001", "004");
    assertThat(topics.get(0)).isEqualTo(TEA);
    assertThat(problems)
        .extracting(problem -> problem.line() + " " + problem.kind().code())
        .containsExactly("2 topic_without_id", "4 topic_duplicate", "5 topic_without_text");
  }

  @Test
  void read_strictly_stopsAtADuplicate() throws IOException {
    Path file = file("<topics>" + WHOLE + "\n" + WHOLE + "</topics>");

    assertThatThrownBy(() -> TopicReader.read(file))
        .isInstanceOf(UserError.class)
        .hasMessage(
            file
                + ":2: a topic has the id of one before it; it is left out (found '001'). "
                + "Give each topic an id of its own");
  }

  @Test
  void read_malformed_namesTheLineAndKeepsWhatStoodBefore() throws IOException {
    List<Topic> topics = read("<topics>\n" + WHOLE + "\n<topic>\n<id>2</i>\n</topics>");

    assertThat(topics).containsExactly(TEA);
    assertThat(problems).extracting(Problem::kind).containsExactly(ProblemKind.TOPICS_MALFORMED);
    assertThat(problems.get(0).line()).isEqualTo(4);
    assertThat(problems.get(0).message())
        .startsWith("the file is not well-formed XML: The element type \"id\" must be terminated");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<topics><topic><id>1</id>|TOPICS_MALFORMED",
        "<topics>& Tea</topics>|TOPICS_MALFORMED",
        "<topics><topic><title>&tea;</title></topic></topics>|TOPICS_MALFORMED",
        "no XML|TOPICS_MALFORMED",
        "''|TOPICS_MALFORMED",
        "<topics/>|TOPICS_EMPTY",
        "<LSC2019><Topics><Topic/></Topics></LSC2019>|TOPICS_EMPTY"
      })
  void read_unusableFile_isReported(String content, ProblemKind kind) throws IOException {
    assertThat(read(content)).isEmpty();
    assertThat(problems).extracting(Problem::kind).containsExactly(kind);
  }

  @Test
  void read_externalEntity_isRefusedAndNeverRead() throws IOException {
    Path secret = Files.writeString(dir.resolve("secret.txt"), "SECRET");
    Path file =
        file(
            "<?xml version='1.0'?>\n<!DOCTYPE topics [<!ENTITY tea SYSTEM '"
                + secret.toUri()
                + "'>]>\n<topics>"
                + WHOLE.replace("Tea", "&tea;")
                + "</topics>");

    assertThatThrownBy(() -> TopicReader.read(file))
        .isInstanceOf(UserError.class)
        .hasMessage(
            file
                + ":2: the file declares a document type; topics with one are not read "
                + "(found '<!DOCTYPE'). Remove the DOCTYPE and every entity that it declares");
  }

  @Test
  void read_externalDtdAndExpandingEntities_areRefused() throws IOException {
    String bomb =
        "<!DOCTYPE t [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
            + "<topics>&b;</topics>";

    assertThat(read(bomb)).isEmpty();
    assertThat(read("<!DOCTYPE topics SYSTEM 'file:///nowhere/t.dtd'><topics/>")).isEmpty();
    assertThat(problems)
        .extracting(Problem::kind)
        .containsExactly(ProblemKind.TOPICS_FORBIDDEN_DTD, ProblemKind.TOPICS_FORBIDDEN_DTD);
  }

  @Test
  void read_bytesThatAreNoUtf8_areReported() throws IOException {
    Path file = dir.resolve("wrong.xml");
    String xml = "<topics>\n" + WHOLE.replace("Tea", "Café") + "</topics>";
    Files.write(file, xml.getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> TopicReader.read(file))
        .isInstanceOf(UserError.class)
        .hasMessage(
            file
                + ":2: the bytes are not those of UTF-8. "
                + "Save the file as UTF-8, or name its encoding in its first line");
  }

  @Test
  void read_hugeFile_isRefused() throws IOException {
    Path file = dir.resolve("huge.xml");
    Files.writeString(file, "<topics>" + " ".repeat(17 << 20) + "</topics>");

    assertThatThrownBy(() -> TopicReader.read(file))
        .isInstanceOf(UserError.class)
        .hasMessage(file + ": the file is larger than 16 MiB. Name a file of topics, or split it");
  }

  @Test
  void read_missingFileOrDirectory_isRefused() {
    Path missing = dir.resolve("none.xml");

    assertThatThrownBy(() -> TopicReader.read(missing))
        .isInstanceOf(UserError.class)
        .hasMessage(missing + ": there is no such file. Check the path");
    assertThatThrownBy(() -> TopicReader.read(dir))
        .isInstanceOf(UserError.class)
        .hasMessage(dir + ": this is a directory. Name the file itself");
  }

  @ParameterizedTest
  @CsvSource({
    "lmrt2019-dev-topics.xml, 9, Icecream by the sea",
    "lmrt2020-dev-topics.xml, 10, Having Beers in a Bar",
    "ntcir12-dryrun-topics.xml, 10, Reading Papers"
  })
  void read_realTopics_areAllUsable(String name, int count, String firstTitle) {
    Path file = Path.of("../../shared/reference/topics").resolve(name);
    assumeThat(file).as("the organisers' topics are beside this checkout").exists();

    List<Topic> topics = TopicReader.read(file, problems::add);

    assertThat(topics).hasSize(count);
    assertThat(topics.get(0).title()).isEqualTo(firstTitle);
    assertThat(topics).allSatisfy(topic -> assertThat(topic.user()).isEqualTo("u1"));
    assertThat(problems).isEmpty();
  }

  private List<Topic> read(String content) throws IOException {
    return TopicReader.read(file(content), "topics.xml", problems::add);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(dir.resolve("topics.xml"), content);
  }
}
