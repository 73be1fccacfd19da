package dev.lifelog.core.collection;

import java.io.Serializable;

/** Where in its image an object was seen, in pixels from the upper left corner. */
public record Box(double x, double y, double width, double height) implements Serializable {}
