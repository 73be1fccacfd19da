package dev.lifelog.core.collection;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** An object that the organisers' detector saw; the score is 0–10,000. */
public record DetectedObject(String name, int score, @Nullable Box box) implements Serializable {}
