package dev.lifelog.models.image;

import java.util.List;

/**
 * Which class held-out pictures were given, by what they show.
 *
 * @param counts [shown][chosen] in the order of the vocabulary; a picture of several classes counts
 *     as the one that it was given, or else as its first
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record ConfusionMatrix(List<String> vocabulary, int[][] counts) {}
