package dev.lifelog.core.text;

/** One physical line of a file, without its end; {@code number} is 1-based. */
public record Line(String file, long number, String text) {}
