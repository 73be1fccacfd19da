package dev.lifelog.models.training;

import ai.djl.training.tracker.Tracker;

/** Learning rate: a linear warm-up to the peak, then half a cosine down to almost nothing. */
public record OneCycle(float peak, int steps) implements Tracker {
  private static final double WARM_UP_SHARE = 0.15;
  private static final double START_SHARE = 0.1;
  private static final double END_SHARE = 0.002;

  /**
   * The rate of one step.
   *
   * @param step counted from 1
   */
  @Override
  public float getNewValue(int step) {
    double done = Math.min(1.0, (step - 1) / (double) Math.max(1, steps - 1));
    double share =
        done < WARM_UP_SHARE
            ? START_SHARE + (1 - START_SHARE) * done / WARM_UP_SHARE
            : END_SHARE
                + (1 - END_SHARE)
                    * (1 + Math.cos(Math.PI * (done - WARM_UP_SHARE) / (1 - WARM_UP_SHARE)))
                    / 2;
    return (float) (peak * share);
  }
}
