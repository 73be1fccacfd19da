package dev.lifelog.models.image;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which record of the cache holds what: variants of training pictures, held-out ones plain. */
final class CacheLayout {
  private final int variants;
  private final Map<Integer, Integer> firstRecord = new HashMap<>();
  private final List<PrefixRecord> records = new ArrayList<>();

  CacheLayout(Division split, int variants) {
    this.variants = variants;
    for (Picture picture : split.training()) {
      firstRecord.put(picture.number(), records.size());
      for (int variant = 0; variant < variants; variant++) {
        add(picture, variant);
      }
    }
    for (Picture picture : split.heldOut()) {
      firstRecord.put(picture.number(), records.size());
      add(picture, PrefixRecord.PLAIN);
    }
  }

  private void add(Picture picture, int variant) {
    records.add(
        new PrefixRecord(records.size(), picture.file().toString(), picture.sha256(), variant));
  }

  List<PrefixRecord> records() {
    return records;
  }

  /** The next variant in each epoch; neighbours are at different ones. */
  int varied(Picture picture, int epoch) {
    return firstRecord.get(picture.number()) + Math.floorMod(epoch + picture.number(), variants);
  }

  int plain(Picture heldOut) {
    return firstRecord.get(heldOut.number());
  }
}
