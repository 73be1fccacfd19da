package dev.lifelog.models.question;

import java.util.List;
import java.util.Set;

/**
 * How well sets of concepts are found.
 *
 * @param microF1 over all decisions alike
 * @param macroF1 mean of the concepts' own F1, over those that were meant or found at all
 */
public record MultiLabelFigures(double microF1, double macroF1) {

  static MultiLabelFigures of(
      List<String> concepts, List<? extends Set<String>> meant, List<? extends Set<String>> found) {
    int allRight = 0;
    int allMarks = 0;
    double sum = 0;
    int present = 0;
    for (String concept : concepts) {
      int right = 0;
      int marks = 0;
      for (int i = 0; i < meant.size(); i++) {
        boolean wanted = meant.get(i).contains(concept);
        boolean given = found.get(i).contains(concept);
        right += wanted && given ? 1 : 0;
        marks += (wanted ? 1 : 0) + (given ? 1 : 0);
      }
      allRight += right;
      allMarks += marks;
      if (marks > 0) {
        sum += 2.0 * right / marks;
        present++;
      }
    }
    return new MultiLabelFigures(
        allMarks == 0 ? Double.NaN : 2.0 * allRight / allMarks,
        present == 0 ? Double.NaN : sum / present);
  }
}
