package dev.lifelog.retrieval.analysis;

/** A part of the text that speaks of the time of day. */
record ClockExpression(int start, int end, MinutesOfDay minutes) {}
