package dev.lifelog.spark.jobs.running;

/** Hears how far a job is. Called from one thread at a time, at most a few times a second. */
@FunctionalInterface
public interface JobProgress {

  JobProgress SILENT = (done, total, unit) -> {};

  /**
   * Says how much is done.
   *
   * @param total never less than {@code done}; 0 where it is not known yet
   * @param unit what is counted, in the plural: {@code images}
   */
  void report(long done, long total, String unit);
}
