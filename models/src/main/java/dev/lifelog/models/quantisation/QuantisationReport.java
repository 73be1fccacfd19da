package dev.lifelog.models.quantisation;

import dev.lifelog.models.bundle.ModelBundle;

/**
 * What eight bits cost.
 *
 * @param bundle the quantised one
 * @param compared pictures that both networks were shown, none of them used for calibration
 * @param agreement share of them with the same best class
 * @param accuracyBefore share with a right best class in 32-bit floats; NaN where nothing is
 *     labelled
 * @param accuracyAfter the same in 8-bit integers
 */
public record QuantisationReport(
    ModelBundle bundle,
    int calibratedOn,
    int compared,
    double agreement,
    double accuracyBefore,
    double accuracyAfter) {
  /** Key of the figure that {@link #lossPoints} becomes in the bundle. */
  public static final String LOSS = "int8_top1_loss_points";

  /**
   * Top-1 accuracy lost, in points. Without labels every picture on which the two differ counts as
   * lost, which is the most that it can be.
   */
  public double lossPoints() {
    return lossPoints(agreement, accuracyBefore, accuracyAfter);
  }

  static double lossPoints(Comparison comparison) {
    return lossPoints(
        comparison.agreement(), comparison.accuracyBefore(), comparison.accuracyAfter());
  }

  private static double lossPoints(double agreement, double before, double after) {
    return 100 * (Double.isNaN(before) ? 1 - agreement : before - after);
  }
}
