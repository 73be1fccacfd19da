package dev.lifelog.models.image;

/**
 * What one epoch came to.
 *
 * @param epoch counted from 1
 * @param loss mean over the batches, smoothed and weighted as it is learnt from
 * @param accuracy share of augmented training pictures whose best class is one that they show
 * @param heldOutLoss mean cross-entropy of the held-out pictures, plain; NaN when there are none
 * @param heldOutAccuracy as {@code accuracy}, of the held-out pictures as they are
 */
public record EpochFigures(
    int epoch,
    double loss,
    double accuracy,
    double heldOutLoss,
    double heldOutAccuracy,
    double imagesPerSecond) {}
