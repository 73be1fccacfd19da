package dev.lifelog.retrieval.topics;

/** Is told after each topic. */
@FunctionalInterface
public interface TopicProgress {

  TopicProgress SILENT = (done, total) -> {};

  void topics(int done, int total);
}
