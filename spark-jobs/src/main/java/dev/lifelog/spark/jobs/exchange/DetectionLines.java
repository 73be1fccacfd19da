package dev.lifelog.spark.jobs.exchange;

import dev.lifelog.core.text.Line;
import dev.lifelog.core.text.LineReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The detections of a split, one at a time; closes its reader after the last. */
final class DetectionLines implements Iterator<Detection> {

  private final LineReader lines;
  private @Nullable Detection next;

  DetectionLines(LineReader lines) {
    this.lines = lines;
    this.next = read();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Detection next() {
    Detection detection = next;
    if (detection == null) {
      throw new NoSuchElementException();
    }
    next = read();
    return detection;
  }

  private @Nullable Detection read() {
    try {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank() && !Detection.isHeader(line)) {
          return Detection.of(line);
        }
      }
      lines.close();
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
