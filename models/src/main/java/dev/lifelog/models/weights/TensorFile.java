package dev.lifelog.models.weights;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** An open file of tensors, in one of the formats that weights are published in. */
public interface TensorFile extends TensorSource, Closeable {

  /**
   * Opens a file by what it holds, whatever its name ends in: PyTorch's zip with a pickle, NumPy's
   * {@code .npz}, or safetensors.
   *
   * @throws IOException when it is none of these; the message says why, and what can be done
   */
  static TensorFile open(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(4);
    }
    if (start.length == 4 && start[0] == 'P' && start[1] == 'K') {
      return ofArchive(file);
    }
    if (start.length == 4 && start[0] == (byte) 0x80 && start[1] <= 5) {
      throw new IOException(
          "it is a bare pickle, as PyTorch wrote before version 1.6; load it there and save it"
              + " again: torch.save(torch.load(FILE, map_location=\"cpu\"), NEW_FILE)");
    }
    if (start.length == 4 && start[0] == (byte) 0x89 && start[1] == 'H') {
      throw new IOException("it is an HDF5 file; export the weights as .npz or .safetensors");
    }
    return SafetensorsFile.open(file);
  }

  private static TensorFile ofArchive(Path file) throws IOException {
    try {
      ZipFile archive = new ZipFile(file.toFile());
      try {
        return archive.stream().anyMatch(entry -> entry.getName().endsWith("/data.pkl"))
            ? TorchFile.of(archive)
            : NpzFile.of(archive);
      } catch (IOException | RuntimeException e) {
        archive.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      throw e instanceof IOException known && known.getMessage() != null
          ? known
          : Damage.in("the zip", e);
    }
  }
}
