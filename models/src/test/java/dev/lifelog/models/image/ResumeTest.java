package dev.lifelog.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.lifelog.models.bundle.ModelBundle;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {
  private static final String WEIGHTS = "weights.safetensors";

  @TempDir static Path folder;
  private static Path pictures;
  private static ModelBundle base;
  private static ModelBundle undisturbed;

  @BeforeAll
  static void trainUndisturbed() throws Exception {
    pictures = folder.resolve("shapes");
    base =
        ImageTraining.of(DrawnShapes.write(pictures, 24, 1))
            .width(0.1)
            .inputSize(32)
            .epochs(1)
            .run(folder.resolve("base"))
            .bundle();
    undisturbed =
        ResumedTraining.training(pictures, base).run(folder.resolve("undisturbed")).bundle();
  }

  @Test
  void run_killedHalfWay_resumesToTheSameWeights() throws Exception {
    Path checkpoints = folder.resolve("checkpoints");
    Process process = start(checkpoints);
    try {
      await()
          .atMost(Duration.ofMinutes(3))
          .until(() -> Files.exists(checkpoints.resolve("state.json")) || !process.isAlive());
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(folder.resolve("resumed")).doesNotExist();

    TrainingReport report = resume(checkpoints);

    assertThat(report.resumedAfter()).isBetween(1, ResumedTraining.EPOCHS);
    assertThat(report.epochs()).hasSize(ResumedTraining.EPOCHS);
    assertThat(weights(report.bundle())).isEqualTo(weights(undisturbed));
    assertThat(checkpoints).doesNotExist();
  }

  @Test
  void run_damagedCheckpoint_startsAnew() throws Exception {
    Path checkpoints = Files.createDirectories(folder.resolve("damaged"));
    ImageTraining training =
        ResumedTraining.training(pictures, base)
            .checkpoints(checkpoints)
            .progress(
                progress -> {
                  if (progress.phase().equals("training") && progress.done() == 2) {
                    throw new IllegalStateException("stop");
                  }
                });
    assertThat(catchThrowable(() -> training.run(folder.resolve("resumed")))).hasMessage("stop");
    try (Stream<Path> files = Files.list(checkpoints)) {
      Path current =
          files.filter(file -> file.toString().contains("epoch-2")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(current);
      bytes[bytes.length / 2] ^= 1;
      Files.write(current, bytes);
    }

    TrainingReport report = resume(checkpoints);

    assertThat(report.resumedAfter()).isZero();
    assertThat(weights(report.bundle())).isEqualTo(weights(undisturbed));
  }

  @Test
  void run_checkpointOfAnotherTraining_startsAnew() throws Exception {
    Path checkpoints = folder.resolve("other");
    new Checkpoints(checkpoints, "another")
        .save(
            3, List.of(new EpochFigures(1, 1, 1, 1, 1, 1)), undisturbed.weights(), new BestEpoch());

    TrainingReport report = resume(checkpoints);

    assertThat(report.resumedAfter()).isZero();
    assertThat(weights(report.bundle())).isEqualTo(weights(undisturbed));
  }

  private TrainingReport resume(Path checkpoints) throws Exception {
    return ResumedTraining.training(pictures, base)
        .checkpoints(checkpoints)
        .run(folder.resolve(checkpoints.getFileName() + "-resumed"));
  }

  /** With the threads of this process: other threads, other sums. */
  private Process start(Path checkpoints) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-Dai.djl.pytorch.num_threads=" + System.getProperty("ai.djl.pytorch.num_threads"),
            "-cp",
            System.getProperty("java.class.path"),
            ResumedTraining.class.getName(),
            pictures.toString(),
            base.directory().toString(),
            checkpoints.toString(),
            folder.resolve("resumed").toString())
        .redirectErrorStream(true)
        .redirectOutput(new File(folder.toFile(), "training.log"))
        .start();
  }

  private static Object weights(ModelBundle bundle) {
    return bundle.description().files().get(WEIGHTS);
  }
}
