package dev.lifelog.benchmarks;

import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.engine.NativeEngine;
import dev.lifelog.models.image.ImageTraining;
import dev.lifelog.models.labels.Labels;
import dev.lifelog.models.quantisation.CalibrationPicture;
import dev.lifelog.models.quantisation.Quantisation;
import dev.lifelog.models.quantisation.QuantisationReport;
import dev.lifelog.synthetic.GenerationProgress;
import dev.lifelog.synthetic.object.ObjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What eight bits cost a network that has learnt something: a small GoogLeNet on drawn objects,
 * asked about others than it learnt from and was calibrated on.
 */
record QuantisationLoss(int perClass, int epochs, int threads) {
  private static final int SIZE = 64;

  QuantisationReport measure(Path folder) throws IOException {
    NativeEngine.configure(NativeEngine.usualFolder(), threads);
    Path learnt = Files.createDirectories(folder.resolve("learnt"));
    Path asked = Files.createDirectories(folder.resolve("asked"));
    new ObjectFolder(perClass, SIZE, 1).draw(learnt, GenerationProgress.SILENT);
    new ObjectFolder(perClass, SIZE, 2).draw(asked, GenerationProgress.SILENT);
    ModelBundle floats =
        ImageTraining.of(Labels.ofFolder(learnt).images())
            .name("objects")
            .width(0.5)
            .inputSize(SIZE)
            .epochs(epochs)
            .seed(1)
            .run(folder.resolve("floats"))
            .bundle();
    List<CalibrationPicture> pictures =
        Labels.ofFolder(asked).images().stream().map(CalibrationPicture::of).toList();
    return Quantisation.of(floats).images(200).compared(2000).run(pictures, folder.resolve("int8"));
  }
}
