package dev.lifelog.core.drawing;

/** A place in a drawing, in pixels from its left and its top. */
public record Point(double x, double y) {}
