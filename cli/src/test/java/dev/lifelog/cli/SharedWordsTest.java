package dev.lifelog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.core.text.CsvLine;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.core.topic.TopicReader;
import dev.lifelog.models.question.TrainingQuestions;
import dev.lifelog.synthetic.CollectionGenerator;
import dev.lifelog.synthetic.GenerationProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the question network learnt from must not be what it is tested with. */
final class SharedWordsTest {

  private static final int RUN = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+");

  @TempDir private Path directory;

  @Test
  void testTopics_shareNoRunOfFourWordsWithTheTrainingQuestions() throws IOException {
    Path root = directory.resolve("collection");
    CollectionGenerator.builder()
        .out(root)
        .users(2)
        .days(4)
        .imagesPerDay(20)
        .seed(7)
        .size(64, 48)
        .build()
        .generate(GenerationProgress.SILENT);
    Set<String> learnt = new TreeSet<>();
    for (String line : TrainingQuestions.text().lines().toList()) {
      for (String field : CsvLine.fields(line).orElseThrow()) {
        // Phrases that are drawn one at a time stand beside each other.
        Pattern.compile(";")
            .splitAsStream(field)
            .map(SharedWordsTest::runs)
            .forEach(learnt::addAll);
      }
    }
    Set<String> shared = new TreeSet<>();
    for (Topic topic : TopicReader.read(root.resolve("topics/test-topics.xml"))) {
      for (String text : List.of(topic.title(), topic.description(), topic.narrative())) {
        shared.addAll(runs(text));
      }
    }
    assertThat(learnt).as("runs learnt from").hasSizeGreaterThan(1_000);
    shared.retainAll(learnt);

    assertThat(shared).isEmpty();
  }

  @Test
  void runs_ignoreCaseAndPunctuation() {
    assertThat(runs("A cup, of COFFEE: please!"))
        .containsExactly("a cup of coffee", "cup of coffee please");
  }

  private static Set<String> runs(String text) {
    List<String> words =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    Set<String> runs = new TreeSet<>();
    for (int from = 0; from + RUN <= words.size(); from++) {
      runs.add(String.join(" ", words.subList(from, from + RUN)));
    }
    return runs;
  }
}
