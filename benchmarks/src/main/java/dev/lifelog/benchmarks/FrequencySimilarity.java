package dev.lifelog.benchmarks;

import java.util.function.IntUnaryOperator;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/** Weight times what a frequency counts: our points, where the frequency is the concept's score. */
final class FrequencySimilarity extends Similarity {

  private final IntUnaryOperator worth;

  FrequencySimilarity(IntUnaryOperator worth) {
    this.worth = worth;
  }

  @Override
  public long computeNorm(FieldInvertState state) {
    return 1;
  }

  @Override
  public SimScorer scorer(float weight, CollectionStatistics collection, TermStatistics... terms) {
    return new SimScorer() {
      @Override
      public float score(float frequency, long norm) {
        return weight * worth.applyAsInt((int) frequency);
      }
    };
  }
}
