package dev.lifelog.spark.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import dev.lifelog.core.topic.Topic;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskedTopicsTest {

  private static final String EMPTY = "<topic><id>1</id><title/><description/></topic>\n";
  private static final String COFFEE = "<topic><id>2</id><title>Coffee</title></topic>\n";

  @TempDir Path folder;

  private final StringWriter told = new StringWriter();

  @Test
  void read_aTopicWithoutText_isToldAndTheOthersAreAsked() throws IOException {
    AskedTopics asked = read("<topics>\n" + EMPTY + COFFEE + "</topics>");

    assertThat(asked.topics()).extracting(Topic::id).containsExactly("2");
    assertThat(asked.refused()).isEqualTo(1);
    assertThat(told.toString())
        .contains("topics.xml:2: the topic has neither title nor description")
        .contains("(found '1')");
  }

  @Test
  void read_nothingButUnusableTopics_isAnError() {
    assertThatThrownBy(() -> read("<topics>\n" + EMPTY + "</topics>"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("the file holds no topic that can be used");
    assertThat(told.toString()).contains("topics.xml:2: the topic has neither");
  }

  @Test
  void read_brokenXml_isAnErrorEvenAfterATopic() {
    assertThatThrownBy(() -> read("<topics>\n" + COFFEE + "<topic>"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("not well-formed");
  }

  @Test
  void read_knownItems_areAskedWithAllTheirHints() throws IOException {
    AskedTopics asked =
        read(
            """
            66
            A cup of coffee.
            A cup of coffee. In a cafe.
            On a Monday.

            67
            A bus.
            20150301_174552_000
            """);

    assertThat(asked.topics())
        .containsExactly(
            new Topic("66", "", "", "", "A cup of coffee. In a cafe. On a Monday.", ""),
            new Topic("67", "", "", "", "A bus.", ""));
    assertThat(asked.refused()).isZero();
    assertThat(told.toString()).as("that nobody knows the answer is no fault of a run").isEmpty();
  }

  @Test
  void read_knownItemsOf2019_areAsked() throws IOException {
    AskedTopics asked =
        read(
            "<LSC2019><Topics><Topic><TopicID>LSC31</TopicID><Descriptions>"
                + "<Description>A red bus.</Description></Descriptions></Topic></Topics></LSC2019>");

    assertThat(asked.topics()).containsExactly(new Topic("LSC31", "", "", "", "A red bus.", ""));
  }

  private AskedTopics read(String xml) throws IOException {
    Path file = Files.writeString(folder.resolve("topics.xml"), xml);
    return AskedTopics.read(file, new PrintWriter(told, true));
  }
}
