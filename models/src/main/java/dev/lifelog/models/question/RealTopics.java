package dev.lifelog.models.question;

import dev.lifelog.core.UserError;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.core.topic.TopicReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The organisers' topics with concepts assigned by hand, for those who have them: by what a picture
 * of the sought moment would show, before any network was measured on them. Where no concept fits,
 * none is right, and one found counts as wrong.
 */
public final class RealTopics {
  static final String NAME = "real topics";
  private static final String ASSIGNED = "real-topics.csv";

  private RealTopics() {}

  /**
   * Titles and descriptions of the topics that have an assignment.
   *
   * @param folder holds files of topics under the organisers' names
   * @param vocabulary concepts that can be found; others are not asked for
   * @throws UserError when there is no such file
   */
  public static QuestionExam read(Path folder, Collection<String> vocabulary) {
    Map<String, Map<String, SortedSet<String>>> assigned = new TreeMap<>();
    List<List<String>> rows =
        TrainingQuestions.rows(ASSIGNED, TrainingQuestions.resource(ASSIGNED));
    for (List<String> row : rows.subList(1, rows.size())) {
      SortedSet<String> concepts = TrainingQuestions.concepts(row.get(2));
      concepts.retainAll(vocabulary);
      assigned.computeIfAbsent(row.get(0), any -> new TreeMap<>()).put(row.get(1), concepts);
    }
    List<LabelledQuestion> questions = new ArrayList<>();
    assigned.forEach(
        (file, concepts) -> {
          if (Files.isRegularFile(folder.resolve(file))) {
            for (Topic topic : TopicReader.read(folder.resolve(file))) {
              SortedSet<String> meant = concepts.get(topic.id());
              if (meant != null) {
                questions.add(
                    new LabelledQuestion(topic.title() + ". " + topic.description(), meant));
              }
            }
          }
        });
    if (questions.isEmpty()) {
      throw UserError.of(
          folder + " holds no topics with concepts assigned by hand",
          "Name a folder with one of " + String.join(", ", assigned.keySet()));
    }
    return new QuestionExam(NAME, questions);
  }
}
