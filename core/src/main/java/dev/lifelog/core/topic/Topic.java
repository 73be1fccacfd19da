package dev.lifelog.core.topic;

import java.io.Serializable;

/** One topic as the organisers write it; an element that is missing or empty is the empty text. */
public record Topic(
    String id, String type, String user, String title, String description, String narrative)
    implements Serializable {}
