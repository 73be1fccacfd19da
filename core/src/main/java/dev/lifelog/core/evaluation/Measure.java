package dev.lifelog.core.evaluation;

/** One of the task's three measures. */
public enum Measure {
  PRECISION("P"),
  CLUSTER_RECALL("CR"),
  F1("F1");

  private final String symbol;

  Measure(String symbol) {
    this.symbol = symbol;
  }

  /** As papers write it: {@code P}, {@code CR}, {@code F1}. */
  public String symbol() {
    return symbol;
  }

  /** {@code P@10}. */
  public String at(int cutoff) {
    return symbol + "@" + cutoff;
  }

  /**
   * The value over the first results, 0 to 1.
   *
   * @param cutoff one of {@link Measures#CUTOFFS}
   */
  public double of(Measures measures, int cutoff) {
    Figures at = measures.at(cutoff);
    return switch (this) {
      case PRECISION -> at.precision();
      case CLUSTER_RECALL -> at.clusterRecall();
      case F1 -> at.f1();
    };
  }
}
