package dev.lifelog.core.ranking;

import java.io.Serializable;

/**
 * What each source counts in a fused ranking, in percent.
 *
 * @param visual the network's concepts
 * @param organisers concepts of the organisers' attributes, categories and objects
 * @param whereabouts concepts of place and activity
 */
public record SourceWeights(int visual, int organisers, int whereabouts) implements Serializable {}
