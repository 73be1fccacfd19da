package dev.lifelog.core.moment;

import java.io.Serializable;

/**
 * Which moment of its day an image is in.
 *
 * @param firstImage id of the moment's first image, which tells moments of a day apart
 * @param images how many the moment has
 */
public record InMoment(String firstImage, int images) implements Serializable {}
