package dev.lifelog.models.training;

/**
 * How a training stands.
 *
 * @param phase what is being done, for people: "reading images", "training", …
 * @param done of {@code total}, in the phase's own unit (images, epochs)
 * @param loss mean of the epoch, NaN outside training
 * @param accuracy on the augmented training examples of the epoch, NaN outside training
 * @param perSecond examples a second
 * @param secondsLeft of this phase
 */
public record TrainingProgress(
    String phase,
    int done,
    int total,
    double loss,
    double accuracy,
    double perSecond,
    double secondsLeft) {

  /** Of a phase in which nothing is learnt. */
  public static TrainingProgress of(String phase, int done, int total, double perSecond) {
    return new TrainingProgress(
        phase, done, total, Double.NaN, Double.NaN, perSecond, (total - done) / perSecond);
  }
}
