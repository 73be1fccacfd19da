package dev.lifelog.retrieval.answering;

/** What one statement did for an answer. */
public record Fetch(String statement, int executions, long rows) {}
