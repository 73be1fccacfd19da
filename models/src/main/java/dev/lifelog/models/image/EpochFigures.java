package dev.lifelog.models.image;

/**
 * What one epoch came to.
 *
 * @param epoch counted from 1
 * @param loss mean over the batches
 * @param accuracy share of augmented training pictures whose best class is one that they show
 */
public record EpochFigures(int epoch, double loss, double accuracy, double imagesPerSecond) {}
