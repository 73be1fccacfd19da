package dev.lifelog.core.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicWriterTest {

  private static final List<String> WORDS =
      List.of("tea", "a & b", "<b>", "]]>", "\"quoted\"", "it's", "café", "海", "😀", "--", "&amp;");

  @TempDir private Path dir;

  @Test
  void write_oneTopic_looksLikeTheOrganisers() {
    Path file = dir.resolve("topics.xml");

    TopicWriter.write(List.of(new Topic("001", "", "u1", "Tea", "Find <tea>.", "")), file);

    assertThat(file)
        .hasContent(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <topics>
              <topic>
                <id>001</id>
                <type></type>
                <uid>u1</uid>
                <title>Tea</title>
                <description>Find &lt;tea&gt;.</description>
                <narrative></narrative>
              </topic>
            </topics>
            """);
  }

  @Test
  void write_characterThatXmlCannotHold_isRefused() {
    List<Topic> topics = List.of(new Topic("001", "", "u1", "\u0007", "", ""));

    assertThatThrownBy(() -> TopicWriter.write(topics, dir.resolve("topics.xml")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("<title> holds what XML cannot: \u0007");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void write_randomTopics_readAsThemselves(long seed) {
    Random random = new Random(seed);
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      topics.add(
          new Topic("t" + i, text(random), text(random), text(random), text(random), text(random)));
    }
    Path file = dir.resolve("topics.xml");
    List<Problem> problems = new ArrayList<>();

    TopicWriter.write(topics, file);

    assertThat(TopicReader.read(file, problems::add))
        .as("seed %d", seed)
        .containsExactlyElementsOf(topics);
    assertThat(problems).as("seed %d", seed).isEmpty();
  }

  private static String text(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(6); i++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words);
  }
}
