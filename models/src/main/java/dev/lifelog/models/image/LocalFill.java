package dev.lifelog.models.image;

import dev.lifelog.models.bundle.ModelBundle;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes a frozen part in this process, on all cores. */
final class LocalFill implements PrefixFill {
  private final Pictures pictures;

  LocalFill(Pictures pictures) {
    this.pictures = pictures;
  }

  @Override
  public void fill(FrozenPart part, ModelBundle base, List<PrefixRecord> wanted, Sink sink)
      throws IOException {
    Map<String, Picture> byFile = new HashMap<>();
    pictures.all().forEach(picture -> byFile.put(picture.file().toString(), picture));
    int threads = Runtime.getRuntime().availableProcessors();
    try (PrefixNetwork network = PrefixNetwork.open(part, base, threads)) {
      network.computeDecoded(wanted, record -> pictures.raster(byFile.get(record.file())), sink);
    }
  }
}
