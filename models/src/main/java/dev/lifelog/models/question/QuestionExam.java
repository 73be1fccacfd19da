package dev.lifelog.models.question;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Questions that nothing was learnt from. Any way of reading questions can sit it.
 *
 * @param name for people: what was held out
 */
public record QuestionExam(String name, List<LabelledQuestion> questions) {
  public QuestionExam {
    questions = List.copyOf(questions);
  }

  /**
   * How well somebody answers.
   *
   * @param answers the concepts found in a text
   */
  public MultiLabelFigures sit(Function<String, Set<String>> answers) {
    Set<String> concepts = new TreeSet<>();
    List<Set<String>> found = questions.stream().map(LabelledQuestion::text).map(answers).toList();
    found.forEach(concepts::addAll);
    questions.forEach(question -> concepts.addAll(question.concepts()));
    return MultiLabelFigures.of(
        List.copyOf(concepts), questions.stream().map(LabelledQuestion::concepts).toList(), found);
  }
}
