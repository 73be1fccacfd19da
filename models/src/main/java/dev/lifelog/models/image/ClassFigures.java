package dev.lifelog.models.image;

/**
 * How well one class is told.
 *
 * @param training pictures learnt from
 * @param heldOut pictures measured on
 * @param precision share of the pictures given this class that show it; NaN when none was
 * @param recall share of the pictures that show this class that were given it; NaN without any
 */
public record ClassFigures(
    String concept, int training, int heldOut, double precision, double recall) {}
