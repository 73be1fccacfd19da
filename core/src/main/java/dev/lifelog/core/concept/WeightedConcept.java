package dev.lifelog.core.concept;

import java.io.Serializable;

/** A concept and how much it counts; the weight is in (0,1]. */
public record WeightedConcept(String concept, double weight) implements Serializable {}
