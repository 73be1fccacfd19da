package dev.lifelog.models.bundle;

/**
 * A word or phrase that names a concept.
 *
 * @param phrase a single word after = counts in that form only
 * @param weight 0 to 1: how surely
 */
public record Naming(String concept, String phrase, double weight) {}
