package dev.lifelog.models.inference;

/**
 * What a network says of one picture.
 *
 * @param probabilities in the order of the vocabulary
 * @param feature what the classifier's last layer reads; empty where an imported network does not
 *     give it out
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Scores(float[] probabilities, float[] feature) {}
