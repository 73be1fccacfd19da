package dev.lifelog.models.labels;

import dev.lifelog.core.UserError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Pictures to learn from and pictures that only measure. Each class is split by itself, the one
 * with the fewest units first, so that a class of two units stands on both sides.
 *
 * @param training in the order in which they were given
 * @param heldOut in the order in which they were given
 */
public record Split(List<LabelledImage> training, List<LabelledImage> heldOut) {
  public Split {
    training = List.copyOf(training);
    heldOut = List.copyOf(heldOut);
  }

  /**
   * Divides; the same pictures, in whatever order, divide in the same way.
   *
   * @param heldOutShare of each class's pictures, at least 0 and below 1; 0 holds nothing out
   */
  public static Split of(
      List<LabelledImage> images, SplitRule rule, double heldOutShare, long seed) {
    if (!(heldOutShare >= 0 && heldOutShare < 1)) {
      throw UserError.of(
          "A share of " + heldOutShare + " cannot be held out",
          "Choose at least 0 and below 1, such as 0.3");
    }
    Set<String> out =
        heldOutShare == 0 ? Set.of() : new Division(images, rule, heldOutShare, seed).heldOut();
    List<LabelledImage> training = new ArrayList<>();
    List<LabelledImage> heldOut = new ArrayList<>();
    for (LabelledImage image : images) {
      (out.contains(rule.unit(image)) ? heldOut : training).add(image);
    }
    return new Split(training, heldOut);
  }

  private static final class Division {
    private final Map<String, List<LabelledImage>> units = new TreeMap<>();
    private final Map<String, SortedSet<String>> unitsOfClass = new TreeMap<>();
    private final Set<String> heldOut = new HashSet<>();
    private final Set<String> decided = new HashSet<>();
    private final double share;
    private final Random random;

    Division(List<LabelledImage> images, SplitRule rule, double share, long seed) {
      this.share = share;
      this.random = new Random(seed);
      for (LabelledImage image : images) {
        String unit = rule.unit(image);
        units.computeIfAbsent(unit, u -> new ArrayList<>()).add(image);
        for (String concept : image.concepts()) {
          unitsOfClass.computeIfAbsent(concept, c -> new TreeSet<>()).add(unit);
        }
      }
    }

    Set<String> heldOut() {
      unitsOfClass.keySet().stream()
          .sorted(Comparator.comparingInt((String c) -> unitsOfClass.get(c).size()))
          .forEach(this::divide);
      return heldOut;
    }

    private void divide(String concept) {
      SortedSet<String> all = unitsOfClass.get(concept);
      List<String> open = new ArrayList<>(all);
      open.removeAll(decided);
      Collections.shuffle(open, random);
      double wanted = share * all.stream().mapToInt(unit -> shown(unit, concept)).sum();
      double taken =
          all.stream().filter(heldOut::contains).mapToInt(unit -> shown(unit, concept)).sum();
      int inTraining = (int) all.stream().filter(u -> !heldOut.contains(u)).count();
      for (String unit : open) {
        int size = shown(unit, concept);
        if (inTraining > 1 && taken + size / 2.0 < wanted) {
          heldOut.add(unit);
          taken += size;
          inTraining--;
        }
      }
      if (taken == 0 && inTraining > 1 && !open.isEmpty()) {
        heldOut.add(
            Collections.min(open, Comparator.comparingInt((String u) -> shown(u, concept))));
      }
      decided.addAll(open);
    }

    private int shown(String unit, String concept) {
      return (int)
          units.get(unit).stream().filter(image -> image.concepts().contains(concept)).count();
    }
  }
}
