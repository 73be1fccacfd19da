package dev.lifelog.core.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownItemReaderTest {

  private static final String HINTS =
      "one.\ntwo 2.\nthree.\nfour, at 17:30.\nfive.\nOn a Monday in 2015.\n";

  @TempDir private Path dir;

  private final List<Problem> problems = new ArrayList<>();

  @Test
  void text_blocks_areTopics() throws IOException {
    Path file =
        file(
            "66\n"
                + HINTS
                + "20150301_174552_000\n20150301_174622_000\n\n"
                + "LSC22-108\n"
                + HINTS
                + "201901/05/20190105_164008_000.jpg\n");

    List<KnownItem> items = KnownItemReader.read(file);

    assertThat(items).extracting(KnownItem::id).containsExactly("66", "LSC22-108");
    assertThat(items.get(0).hints()).hasSize(6).startsWith("one.").endsWith("On a Monday in 2015.");
    assertThat(items.get(0).images())
        .containsExactlyInAnyOrder("20150301_174552_000", "20150301_174622_000");
    assertThat(items.get(1).images()).containsExactly("20190105_164008_000");
  }

  @Test
  void text_markBlanksAndWindowsLineEnds_areForgiven() throws IOException {
    String text =
        "\uFEFF\n49 \n"
            + HINTS
            + "\n  B00001216_21I6BQ_20150306_174552E.JPG , 20150306_174622_000 \n \n\n"
            + "LSC 22 50\n"
            + HINTS
            + "20150306_174653_000\n";

    List<KnownItem> items = KnownItemReader.read(file(text.replace("\n", "\r\n")));

    assertThat(items).extracting(KnownItem::id).containsExactly("49", "LSC 22 50");
    assertThat(items.get(0).images())
        .containsExactlyInAnyOrder("b00001216_21i6bq_20150306_174552e", "20150306_174622_000");
  }

  @Test
  void text_wordAmongImages_isRefusedByItsLine() throws IOException {
    Path file = file("66\nhint\n20150301_174552_000\nand so on\n");

    assertThatThrownBy(() -> KnownItemReader.read(file))
        .isInstanceOf(UserError.class)
        .hasMessage(
            file
                + ":4: a line among the images names none (found 'and so on'). Write an image's id"
                + " such as 20190105_164008_000, or a blank line before the next topic");
  }

  @Test
  void text_sameIdTwice_keepsTheFirst() throws IOException {
    List<KnownItem> items =
        KnownItemReader.read(
            file("66\nh\n20150301_174552_000\n\n66\ng\n20150301_174552_001\n"), problems::add);

    assertThat(items).hasSize(1);
    assertThat(problems)
        .extracting(Problem::toString)
        .anyMatch(
            p ->
                p.endsWith(
                    ":5: a topic has the id of the one on line 1; it is left out (found '66')"));
  }

  @Test
  void text_withoutImages_isATopicThatIsReported() throws IOException {
    List<KnownItem> items = KnownItemReader.read(file("66\n" + HINTS), problems::add);

    assertThat(items).extracting(KnownItem::images).containsExactly(Set.of());
    assertThat(problems)
        .extracting(Problem::kind)
        .containsExactly(ProblemKind.TOPIC_WITHOUT_IMAGES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "<LSC2019><Topics/></LSC2019>"})
  void empty_isRefused(String text) throws IOException {
    Path file = file(text);

    assertThatThrownBy(() -> KnownItemReader.read(file))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(file + ": the file holds no topic that can be used");
  }

  @Test
  void xml_ofLsc2019_isRead() throws IOException {
    Path file =
        file(
            """
            <?xml version="1.0"?>
            <LSC2019><Topics>
              <Topic duration="180"><TopicID>LSC31</TopicID><TopicType>Known &amp; item</TopicType>
                <Descriptions>
                  <Description timestamp="0">In a coffee shop
                    with my colleague.</Description>
                  <Description timestamp="30">In the afternoon.</Description>
                </Descriptions>
                <RelevantImageIDs><ImageID>u1/2016-08-15/20160815_174552_000.jpg</ImageID>
                  <ImageID>20160815_174622_000 </ImageID><ImageID/></RelevantImageIDs>
              </Topic>
            </Topics></LSC2019>
            """);

    List<KnownItem> items = KnownItemReader.read(file);

    assertThat(items).hasSize(1);
    assertThat(items.get(0).id()).isEqualTo("LSC31");
    assertThat(items.get(0).hints())
        .containsExactly("In a coffee shop with my colleague.", "In the afternoon.");
    assertThat(items.get(0).images())
        .containsExactlyInAnyOrder("20160815_174552_000", "20160815_174622_000");
  }

  @Test
  void xml_cutOff_isRefusedByItsLine() throws IOException {
    Path file = file("<LSC2019><Topics>\n<Topic><TopicID>1</TopicID>\n");

    assertThatThrownBy(() -> KnownItemReader.read(file))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(file + ":3: the file is not well-formed XML");
  }

  @Test
  void xml_documentType_isRefused() throws IOException {
    Path file = file("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<LSC2019/>");

    assertThatThrownBy(() -> KnownItemReader.read(file))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("topics with one are not read");
  }

  @Test
  void missingFile_isNamed() {
    Path file = dir.resolve("none");

    assertThatThrownBy(() -> KnownItemReader.read(file))
        .hasMessage(file + ": there is no such file. Check the path");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void damagedBytes_areNeverMoreThanProblems(long seed) {
    Random random = new Random(seed);
    byte[] good =
        ("66\n" + HINTS + "20150301_174552_000\n\n67\n" + HINTS + "20150301_174552_000\n")
            .getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 300; round++) {
      byte[] bytes = good.clone();
      for (int i = random.nextInt(8); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThat(KnownItemReader.read(bytes, "file", problems::add)).hasSizeLessThan(10);
    }
  }

  private Path file(String text) throws IOException {
    return Files.writeString(dir.resolve("topics.txt"), text);
  }
}
