package dev.lifelog.models.decoding;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Stops a reader of the runtime that has all its bytes and still takes too long. */
class ReadProgress implements IIOReadProgressListener {
  private final Deadline deadline;

  ReadProgress(Deadline deadline) {
    this.deadline = deadline;
  }

  @Override
  public void imageProgress(ImageReader source, float percentageDone) {
    if (deadline.passed()) {
      source.abort();
    }
  }

  @Override
  public void sequenceStarted(ImageReader source, int minIndex) {}

  @Override
  public void sequenceComplete(ImageReader source) {}

  @Override
  public void imageStarted(ImageReader source, int imageIndex) {}

  @Override
  public void imageComplete(ImageReader source) {}

  @Override
  public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

  @Override
  public void thumbnailProgress(ImageReader source, float percentageDone) {}

  @Override
  public void thumbnailComplete(ImageReader source) {}

  @Override
  public void readAborted(ImageReader source) {}
}
