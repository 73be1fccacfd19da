package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.spark.jobs.running.JobProgress;

/**
 * Progress in rows. Only tables that were scanned have a known number of rows; the others count as
 * if their lines were as long.
 */
final class RowProgress {

  private final JobProgress progress;
  private final long totalBytes;
  private long scannedBytes;
  private long scannedRows;
  private long done;

  RowProgress(JobProgress progress, long totalBytes) {
    this.progress = progress;
    this.totalBytes = totalBytes;
  }

  void scanned(long bytes, long rows) {
    scannedBytes += bytes;
    scannedRows += rows;
  }

  synchronized void done(long rows) {
    done += rows;
    progress.report(done, Math.max(done, total()), "rows");
  }

  private long total() {
    return scannedBytes == 0 ? 0 : Math.round((double) scannedRows * totalBytes / scannedBytes);
  }
}
