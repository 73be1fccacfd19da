package dev.lifelog.models.image;

import java.io.Serializable;

/**
 * The part of a base that does not learn, and what pictures it is shown.
 *
 * @param cut its last stage
 * @param inputSize side of the input in pixels
 * @param seed of the variants
 */
public record FrozenPart(String cut, int inputSize, long seed) implements Serializable {}
