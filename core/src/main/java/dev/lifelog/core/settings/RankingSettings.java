package dev.lifelog.core.settings;

import dev.lifelog.core.question.SeveralConcepts;
import dev.lifelog.core.ranking.MomentOrder;
import dev.lifelog.core.ranking.RankFusion;
import dev.lifelog.core.ranking.SourceWeights;
import java.io.Serializable;

/**
 * Of what becomes of rankings.
 *
 * @param moments whether they are put in order of their moments
 * @param several what scores count in questions of several concepts
 */
public record RankingSettings(
    boolean moments,
    MomentOrder order,
    RankFusion fusion,
    SourceWeights weights,
    SeveralConcepts several)
    implements Serializable {

  public RankingSettings withoutMoments() {
    return new RankingSettings(false, order, fusion, weights, several);
  }

  public RankingSettings counting(SeveralConcepts other) {
    return new RankingSettings(moments, order, fusion, weights, other);
  }

  /** The same over another number of a ranking's first images. */
  public RankingSettings pooling(int pool) {
    return new RankingSettings(
        moments, new MomentOrder(pool, order.evidence(), order.repeat()), fusion, weights, several);
  }

  /** How many images of a ranking are needed for an answer of {@code top}. */
  public int depth(int top) {
    return moments ? order.depth(top) : top;
  }
}
