package dev.lifelog.core.evaluation;

/** Precision, cluster recall and their F1 over the first results, each 0 to 1. */
public record Figures(double precision, double clusterRecall, double f1) {

  static Figures of(double precision, double clusterRecall) {
    double sum = precision + clusterRecall;
    return new Figures(
        precision, clusterRecall, sum == 0 ? 0 : 2 * precision * clusterRecall / sum);
  }
}
