package dev.lifelog.synthetic;

/** Hears how far a generation is; called from several threads. */
@FunctionalInterface
public interface GenerationProgress {
  GenerationProgress SILENT = (done, total) -> {};

  void images(int done, int total);
}
