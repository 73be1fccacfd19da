package dev.lifelog.models.decoding;

import dev.lifelog.models.quality.ImageQuality;

/**
 * A picture that was read.
 *
 * @param rgb 0xRRGGBB, row by row, as many rows and columns as {@link ImageDecoding#size()}
 * @param quality of the whole picture, whatever the size and fit of {@code rgb}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Decoded(int[] rgb, ImageQuality quality, ImageHeader header) {}
