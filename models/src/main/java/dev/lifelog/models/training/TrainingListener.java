package dev.lifelog.models.training;

/** Told how a training stands; called on the training's own thread. */
@FunctionalInterface
public interface TrainingListener {
  TrainingListener SILENT = progress -> {};

  void progress(TrainingProgress progress);
}
