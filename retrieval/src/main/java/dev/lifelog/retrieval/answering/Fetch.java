package dev.lifelog.retrieval.answering;

/**
 * What one statement did for an answer.
 *
 * @param bytes of the server's responses
 */
public record Fetch(String statement, int executions, long rows, long bytes) {}
