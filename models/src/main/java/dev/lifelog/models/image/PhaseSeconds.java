package dev.lifelog.models.image;

/**
 * Where the time of a training went, in seconds.
 *
 * @param reading pictures from their files
 * @param prefix features of the frozen part, computed ahead
 * @param training epochs, without their measuring
 * @param measuring held-out pictures, after each epoch and at the end
 */
public record PhaseSeconds(double reading, double prefix, double training, double measuring) {}
