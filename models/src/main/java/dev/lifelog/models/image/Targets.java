package dev.lifelog.models.image;

import java.util.List;

/**
 * What the network should answer for a picture: equal shares for all that it shows, a little for
 * every other class, the whole weighted so that rare classes are not drowned by frequent ones.
 */
final class Targets {
  /** Share given to all classes alike: labels come from moments, and single pictures differ. */
  private static final float SMOOTHING = 0.1f;

  /** Between no correction (0) and full balance (1), which would let few pictures dominate. */
  private static final double BALANCE = 0.5;

  private final float[] weight;

  private Targets(float[] weight) {
    this.weight = weight;
  }

  static Targets balanced(List<Picture> pictures, int classes) {
    double[] count = new double[classes];
    for (Picture picture : pictures) {
      for (int shown : picture.classes()) {
        count[shown] += 1.0 / picture.classes().length;
      }
    }
    double sum = 0;
    float[] weight = new float[classes];
    for (int c = 0; c < classes; c++) {
      weight[c] = count[c] == 0 ? 0 : (float) Math.pow(count[c], -BALANCE);
      sum += weight[c] * count[c];
    }
    for (int c = 0; c < classes; c++) {
      weight[c] *= (float) (pictures.size() / sum);
    }
    return new Targets(weight);
  }

  /**
   * The targets of one batch.
   *
   * @return (pictures, classes) in one array
   */
  float[] of(List<Picture> pictures) {
    int classes = weight.length;
    float[] target = new float[pictures.size() * classes];
    for (int i = 0; i < pictures.size(); i++) {
      int[] shown = pictures.get(i).classes();
      float own = 0;
      for (int c : shown) {
        own += weight[c] / shown.length;
      }
      for (int c = 0; c < classes; c++) {
        target[i * classes + c] = own * SMOOTHING / classes;
      }
      for (int c : shown) {
        target[i * classes + c] += own * (1 - SMOOTHING) / shown.length;
      }
    }
    return target;
  }
}
