package dev.lifelog.models.image;

import dev.lifelog.models.bundle.ModelBundle;
import java.io.IOException;
import java.util.List;

/** Who computes the outputs of a frozen part: this process, or others. */
public interface PrefixFill {

  /**
   * Computes every record and hands it over, in any order.
   *
   * @param wanted records of one picture follow each other
   */
  void fill(FrozenPart part, ModelBundle base, List<PrefixRecord> wanted, Sink sink)
      throws IOException;

  /** Takes records; called from one thread at a time. */
  interface Sink {
    /**
     * Takes one.
     *
     * @param features half floats, little endian, channels last
     */
    void put(int number, byte[] features);
  }
}
