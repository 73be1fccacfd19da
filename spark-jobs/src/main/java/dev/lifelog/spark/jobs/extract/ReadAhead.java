package dev.lifelog.spark.jobs.extract;

import dev.lifelog.spark.jobs.reading.StoredImage;
import dev.lifelog.spark.jobs.watching.LogContext;
import dev.lifelog.spark.jobs.watching.Measure;
import dev.lifelog.spark.jobs.watching.Tally;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a chunk's files before somebody asks for them, several at once, so that the latency of a
 * network file system is waited for once and not once a file. What is read and not yet taken is
 * bounded in bytes; each reader holds one file more.
 */
final class ReadAhead implements AutoCloseable {

  private static final int PERMIT_BYTES = 1024;

  /**
   * A file's bytes, or why there are none.
   *
   * @param permits that it holds of the bound
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Read(
      StoredImage image,
      byte @Nullable [] bytes,
      @Nullable Refusal refusal,
      @Nullable Throwable failure,
      int permits) {}

  private final PictureFiles files;
  private final List<StoredImage> images;
  private final int permits;
  private final Semaphore room;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger taken = new AtomicInteger();
  private final BlockingQueue<Read> reads = new LinkedBlockingQueue<>();
  private final List<Thread> readers;
  private final Tally tally = Tally.here();
  private volatile boolean closed;

  ReadAhead(PictureFiles files, List<StoredImage> images, int concurrentReads, int mostMib) {
    this.files = files;
    this.images = images;
    this.permits = mostMib * (1 << 20) / PERMIT_BYTES;
    this.room = new Semaphore(permits);
    this.readers =
        IntStream.range(0, Math.min(concurrentReads, images.size()))
            .mapToObj(i -> thread())
            .toList();
    readers.forEach(Thread::start);
  }

  /** The next file that was read, in no particular order; null after the last one. */
  @Nullable Read take() throws InterruptedException {
    if (taken.getAndIncrement() >= images.size()) {
      return null;
    }
    Read read = reads.take();
    tally.add(Measure.WAITING_PICTURES, -1);
    room.release(read.permits());
    return read;
  }

  /** Files that are read and not yet taken. */
  int waiting() {
    return reads.size();
  }

  private Thread thread() {
    Thread thread = new Thread(LogContext.carrying(this::readAll), "extract-reader");
    thread.setDaemon(true);
    return thread;
  }

  private void readAll() {
    try {
      for (int i = next.getAndIncrement(); i < images.size(); i = next.getAndIncrement()) {
        Read read = read(images.get(i));
        room.acquire(read.permits());
        tally.add(Measure.WAITING_PICTURES, 1);
        reads.add(read);
        if (closed) {
          forget();
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void forget() {
    while (reads.poll() != null) {
      tally.add(Measure.WAITING_PICTURES, -1);
    }
  }

  private Read read(StoredImage image) {
    long began = System.nanoTime();
    try {
      byte[] bytes = files.read(image.path());
      int held = Math.min(permits, Math.max(1, bytes.length / PERMIT_BYTES));
      return new Read(image, bytes, null, null, held);
    } catch (PictureUnreadable e) {
      return new Read(image, null, e.refusal(), null, 1);
    } catch (RuntimeException | Error e) {
      // Whoever takes it throws it: a thread that died of it would leave others waiting.
      return new Read(image, null, null, e, 1);
    } finally {
      tally.add(Measure.READ_SECONDS_TOTAL, System.nanoTime() - began);
    }
  }

  @Override
  public void close() {
    closed = true;
    readers.forEach(Thread::interrupt);
    forget();
  }
}
