package dev.lifelog.models.image;

import dev.lifelog.models.labels.SplitRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Training and held-out pictures, by the usual rule whole moments on one side: neighbours in time
 * are near-duplicates, and one of them in training would answer for the other. Each class is split
 * by itself, so that a rare one stands on both sides where it has two moments.
 */
record MomentSplit(List<Picture> training, List<Picture> heldOut) {
  static MomentSplit of(List<Picture> pictures, SplitRule rule, double heldOutShare, long seed) {
    Map<Integer, Map<String, List<Picture>>> byClass = new TreeMap<>();
    for (Picture picture : pictures) {
      byClass
          .computeIfAbsent(picture.classes()[0], c -> new TreeMap<>())
          .computeIfAbsent(
              rule == SplitRule.BY_MOMENT ? picture.moment() : picture.file().toString(),
              m -> new ArrayList<>())
          .add(picture);
    }
    List<Picture> training = new ArrayList<>();
    List<Picture> heldOut = new ArrayList<>();
    Random random = new Random(seed);
    for (Map<String, List<Picture>> moments : byClass.values()) {
      List<List<Picture>> shuffled = new ArrayList<>(moments.values());
      Collections.shuffle(shuffled, random);
      int wanted = (int) Math.round(heldOutShare * shuffled.stream().mapToInt(List::size).sum());
      int taken = 0;
      for (int i = 0; i < shuffled.size(); i++) {
        List<Picture> moment = shuffled.get(i);
        boolean last = i == shuffled.size() - 1;
        if (!last && taken + moment.size() / 2 < wanted) {
          heldOut.addAll(moment);
          taken += moment.size();
        } else {
          training.addAll(moment);
        }
      }
    }
    return new MomentSplit(training, heldOut);
  }
}
