package dev.lifelog.spark.jobs.features;

import dev.lifelog.core.UserError;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.image.FrozenPart;
import dev.lifelog.models.image.PrefixNetwork;
import dev.lifelog.models.image.PrefixRecord;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;

/** Computes one chunk of records on an executor and writes them as a shard. */
record FeatureTask(
    FrozenPart part,
    BasePlace base,
    PictureRoot pictures,
    String folder,
    HadoopSettings hadoop,
    int threads)
    implements Serializable {

  /**
   * Writes under a name of this attempt's own, so that a second attempt does not meet the first.
   *
   * @return the shard's path
   */
  String write(List<PrefixRecord> chunk) throws IOException {
    Path file = new Path(folder, "part-" + TaskContext.get().taskAttemptId());
    ModelBundle bundle = ModelBundle.open(base.path());
    try (PrefixNetwork network = PrefixNetwork.open(part, bundle, threads);
        Shard.Writer shard = Shard.create(hadoop.fileSystem(file), file)) {
      network.compute(chunk, this::read, shard);
    }
    return file.toString();
  }

  private byte[] read(PrefixRecord record) {
    Path file = pictures.find(record.file());
    try (FSDataInputStream in = hadoop.fileSystem(file).open(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw UserError.of(
          "An executor cannot read " + file + ": " + e.getMessage(),
          "Name a place of the pictures that all executors see");
    }
  }
}
