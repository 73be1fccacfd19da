package dev.lifelog.core.collection;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An object that the organisers' detector saw.
 *
 * @param score 0 to 10,000
 */
public record DetectedObject(String name, int score, @Nullable Box box) implements Serializable {}
