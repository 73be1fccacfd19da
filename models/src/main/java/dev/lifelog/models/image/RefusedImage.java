package dev.lifelog.models.image;

import java.nio.file.Path;

/**
 * A training picture that was left out.
 *
 * @param reasonCode as {@link dev.lifelog.models.decoding.RefusalReason#code()}
 */
public record RefusedImage(Path file, String reasonCode, String message) {}
