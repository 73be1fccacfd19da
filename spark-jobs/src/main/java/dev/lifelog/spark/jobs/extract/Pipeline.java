package dev.lifelog.spark.jobs.extract;

import dev.lifelog.models.decoding.ImageRefused;
import dev.lifelog.models.inference.ImageClassifier;
import dev.lifelog.models.inference.Scores;
import dev.lifelog.spark.jobs.extract.ReadAhead.Read;
import dev.lifelog.spark.jobs.reading.StoredImage;
import dev.lifelog.spark.jobs.watching.LogContext;
import dev.lifelog.spark.jobs.watching.Measure;
import dev.lifelog.spark.jobs.watching.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends a task's pictures through the network. Every thread does whatever comes next: it decodes a
 * picture, and if that fills the batch it runs it, while the others decode for the next one. So all
 * of a task's cores are busy whatever the ratio of decoding to inference is, with nothing to tune,
 * and no more pictures are held than one batch a thread and one that fills.
 */
final class Pipeline {

  /** What became of an image. Called by one thread at a time. */
  interface Outcome {

    void scored(Picture picture, Scores scores);

    void refused(StoredImage image, Refusal refusal);
  }

  private final ImageClassifier classifier;
  private final ReadAhead reads;
  private final int batchSize;
  private final Outcome outcome;
  private final Object lock = new Object();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final Tally tally = Tally.here();
  private List<Picture> filling = new ArrayList<>();

  Pipeline(ImageClassifier classifier, ReadAhead reads, int batchSize, Outcome outcome) {
    this.classifier = classifier;
    this.reads = reads;
    this.batchSize = batchSize;
    this.outcome = outcome;
  }

  /** Returns when all pictures are through; the calling thread is one of those at work. */
  void run(int threads) throws InterruptedException {
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      Thread other = new Thread(LogContext.carrying(this::work), "extract-worker");
      other.setDaemon(true);
      other.start();
      others.add(other);
    }
    try {
      work();
      for (Thread other : others) {
        other.join();
      }
    } finally {
      others.forEach(Thread::interrupt);
    }
    throwFailure();
    score(filling);
  }

  private void work() {
    try {
      for (Read read = reads.take(); read != null && failure.get() == null; read = reads.take()) {
        List<Picture> full = fill(read);
        if (full != null) {
          score(full);
        }
      }
    } catch (Throwable e) {
      failure.compareAndSet(null, e);
    }
  }

  /** Decodes; the batch where this picture was the last that it lacked. */
  private @Nullable List<Picture> fill(Read read) {
    Picture picture = decode(read);
    synchronized (lock) {
      if (picture != null) {
        filling.add(picture);
      }
      if (filling.size() < batchSize) {
        return null;
      }
      List<Picture> full = filling;
      filling = new ArrayList<>();
      return full;
    }
  }

  private @Nullable Picture decode(Read read) {
    Refusal refusal;
    long began = System.nanoTime();
    try {
      if (read.bytes() != null) {
        return Picture.of(read.image(), read.bytes(), classifier.decoding());
      }
      refusal = read.refusal();
    } catch (ImageRefused e) {
      refusal = Refusal.of(e);
    } catch (RuntimeException e) {
      refusal = Refusal.of(e);
    } finally {
      tally.add(Measure.DECODE_SECONDS_TOTAL, System.nanoTime() - began);
    }
    if (refusal == null) {
      throw new IllegalStateException("The picture was not read", read.failure());
    }
    synchronized (lock) {
      outcome.refused(read.image(), refusal);
    }
    return null;
  }

  private void score(List<Picture> batch) {
    if (batch.isEmpty()) {
      return;
    }
    long began = System.nanoTime();
    List<Scores> scores =
        classifier.score(batch.stream().map(picture -> picture.decoded().rgb()).toList());
    tally.add(Measure.NETWORK_SECONDS_TOTAL, System.nanoTime() - began);
    tally.add(Measure.IMAGES_TOTAL, batch.size());
    synchronized (lock) {
      for (int i = 0; i < batch.size(); i++) {
        outcome.scored(batch.get(i), scores.get(i));
      }
    }
  }

  private void throwFailure() throws InterruptedException {
    Throwable failed = failure.get();
    if (failed instanceof InterruptedException interrupted) {
      throw interrupted;
    }
    if (failed instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (failed instanceof Error error) {
      throw error;
    }
    if (failed != null) {
      throw new IllegalStateException(failed);
    }
  }
}
