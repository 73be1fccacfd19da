package dev.lifelog.core.episode;

import java.io.Serializable;

/**
 * Consecutive minutes of one episode.
 *
 * @param first index of the first minute
 * @param end index of the first minute after it
 */
public record Spell(int first, int end, Episode episode) implements Serializable {}
