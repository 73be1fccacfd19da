package dev.lifelog.retrieval.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.evaluation.GroundTruth;
import dev.lifelog.core.evaluation.Judgement;
import dev.lifelog.core.question.Irrelevance;
import dev.lifelog.core.question.Question;
import dev.lifelog.core.question.TimeCondition;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.retrieval.answering.Answer;
import dev.lifelog.retrieval.answering.Explanation;
import dev.lifelog.retrieval.answering.Ranked;
import dev.lifelog.retrieval.topics.TopicAnswer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactSheetTest {

  @TempDir private Path collection;
  private Path page;

  @BeforeEach
  void picture() throws IOException {
    Path folder = Files.createDirectories(collection.resolve("u1"));
    ImageIO.write(
        new BufferedImage(1024, 768, BufferedImage.TYPE_INT_RGB),
        "jpg",
        folder.resolve("a.jpg").toFile());
    Files.writeString(folder.resolve("broken.jpg"), "not a picture");
    page = collection.resolve("out/sheet.html");
  }

  @Test
  void write_embedsASmallPicture() throws IOException {
    String html = write(ContactSheet.of(collection), ranked(1, "a", "u1/a.jpg"));

    assertThat(html)
        .containsOnlyOnce("src=\"data:image/jpeg;base64,")
        .contains("<b>Thu 2018-05-03 08:15</b><span class=\"where\">u1 · Cafe Fontana</span>");
    assertThat(html.length()).as("a thumbnail, not the picture").isLessThan(20_000);
  }

  @Test
  void write_needsNothingFromOutside() throws IOException {
    String html = write(ContactSheet.of(collection), ranked(1, "a", "u1/a.jpg"));

    assertThat(html)
        .doesNotContain("http")
        .doesNotContain("<script")
        .doesNotContain("<link")
        .contains("color-scheme");
  }

  @Test
  void write_pictureMissingDamagedOrOutside_leavesAGap() throws IOException {
    Files.writeString(collection.resolveSibling("secret.jpg"), "secret");

    String html =
        write(
            ContactSheet.of(collection),
            ranked(1, "a", "u1/none.jpg"),
            ranked(2, "b", "u1/broken.jpg"),
            ranked(3, "c", "../secret.jpg"),
            ranked(4, "d", ""));

    assertThat(html.split("class=\"gap\"", -1)).hasSize(5);
  }

  @Test
  void write_groundTruth_marksAndMeasures() throws IOException {
    GroundTruth truth =
        GroundTruth.of(List.of(new Judgement("001", "a", "1"), new Judgement("001", "z", "2")));

    String html =
        write(
            ContactSheet.of(collection).groundTruth(truth),
            ranked(1, "a", "u1/a.jpg"),
            ranked(2, "b", "u1/a.jpg"));

    assertThat(html)
        .contains("class=\"card relevant\" id=\"a\"")
        .contains("class=\"card not_relevant\" id=\"b\"")
        .contains("<b>P@10</b> 0.10 <b>CR@10</b> 0.50 <b>F1@10</b> 0.17");
  }

  @Test
  void write_hostileText_isNoMarkup() throws IOException {
    Topic topic = new Topic("001", "", "u1", "<script>alert('1')</script>", "\"&\u0007", "");

    ContactSheet.of(collection)
        .write(
            page, List.of(new TopicAnswer(topic, answer(ranked(1, "a\"><b>", "u1/a.jpg")), null)));

    assertThat(Files.readString(page))
        .doesNotContain("<script>")
        .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;")
        .contains("&quot;&amp; ")
        .contains("id=\"a&quot;&gt;&lt;b&gt;\"");
  }

  @Test
  void write_topicNotUnderstood_saysWhy() throws IOException {
    Topic topic = new Topic("002", "", "u1", "Playing a Guitar", "", "");

    ContactSheet.of(collection)
        .write(page, List.of(new TopicAnswer(topic, null, "nothing is known here")));

    assertThat(Files.readString(page)).contains("<p class=\"problem\">nothing is known here</p>");
  }

  @Test
  void write_showsTheFirst() throws IOException {
    String html =
        write(
            ContactSheet.of(collection).shown(1),
            ranked(1, "a", "u1/a.jpg"),
            ranked(2, "b", "u1/a.jpg"));

    assertThat(html).contains("id=\"a\"").doesNotContain("id=\"b\"");
  }

  private String write(ContactSheet sheet, Ranked... results) throws IOException {
    Topic topic = new Topic("001", "", "u1", "Coffee", "u1 has coffee", "");
    sheet.write(page, List.of(new TopicAnswer(topic, answer(results), null)));
    return Files.readString(page);
  }

  private static Answer answer(Ranked... results) {
    Question question =
        new Question(
            "Coffee",
            "u1",
            List.of(new WeightedConcept("cafe", 1)),
            List.of(),
            List.of(),
            TimeCondition.ANY,
            Irrelevance.NONE);
    Explanation explanation =
        new Explanation(
            List.of("user: u1"),
            List.of("\"home\": no place"),
            List.of(),
            Map.of("total", 1.0),
            "");
    return new Answer(question, List.of(results), explanation);
  }

  private static Ranked ranked(int rank, String id, String path) {
    return new Ranked(
        rank,
        id,
        "u1",
        LocalDate.of(2018, 5, 3),
        LocalTime.of(8, 15, 40),
        "Cafe Fontana",
        null,
        9_300,
        Map.of("cafe", 9_300),
        path,
        "shows cafe (0.93)",
        true,
        null);
  }
}
