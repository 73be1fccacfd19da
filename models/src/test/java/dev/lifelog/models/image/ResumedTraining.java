package dev.lifelog.models.image;

import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.labels.Labels;
import java.nio.file.Path;

/** A training in a process of its own, to be killed: folder, base, checkpoints, bundle. */
final class ResumedTraining {
  static final int EPOCHS = 6;

  private ResumedTraining() {}

  public static void main(String[] words) throws Exception {
    training(Path.of(words[0]), ModelBundle.open(Path.of(words[1])))
        .checkpoints(Path.of(words[2]))
        .run(Path.of(words[3]));
  }

  static ImageTraining training(Path pictures, ModelBundle base) throws Exception {
    return ImageTraining.of(Labels.ofFolder(pictures).images())
        .base(base)
        .batchSize(12)
        .epochs(EPOCHS)
        .seed(7);
  }
}
