package dev.lifelog.synthetic.plan;

import java.util.ArrayList;
import java.util.List;

/** A stretch of the day between two clock times (in minutes of the local day) and what fills it. */
record Block(int from, int to, List<Leg> legs) {

  static Block of(int from, int to, Leg... legs) {
    return new Block(from, to, List.of(legs));
  }

  static Block of(int from, int to, List<Leg> legs) {
    return new Block(from, to, List.copyOf(legs));
  }

  /**
   * The clock times at which the legs start, and the block's end. Every leg lasts two minutes or
   * more.
   */
  List<Integer> bounds() {
    double total = legs.stream().mapToDouble(Leg::weight).sum();
    var bounds = new ArrayList<Integer>();
    double at = 0;
    for (int i = 0; i < legs.size(); i++) {
      int left = legs.size() - i;
      int earliest = bounds.isEmpty() ? from : bounds.get(bounds.size() - 1) + 2;
      int wished = from + (int) Math.round((to - from) * at / total);
      bounds.add(Math.min(Math.max(earliest, wished), to - 2 * left));
      at += legs.get(i).weight();
    }
    bounds.add(to);
    return bounds;
  }
}
