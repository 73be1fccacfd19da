package dev.lifelog.models.image;

import dev.lifelog.models.decoding.ImageDecoding;
import dev.lifelog.models.inference.Network;
import java.util.ArrayList;
import java.util.List;

/** What a network says of pictures that it never learnt from. */
final class HeldOut {
  private static final int BATCH = 64;

  private final List<String> vocabulary;
  private final int[] trained;
  private final int[] shown;
  private final int[] chosen;
  private final int[] right;
  private int hits;
  private int pictures;

  private HeldOut(List<String> vocabulary) {
    this.vocabulary = vocabulary;
    trained = new int[vocabulary.size()];
    shown = new int[vocabulary.size()];
    chosen = new int[vocabulary.size()];
    right = new int[vocabulary.size()];
  }

  static HeldOut measure(Network network, MomentSplit split, List<String> vocabulary) {
    HeldOut measured = new HeldOut(vocabulary);
    split.training().forEach(picture -> count(measured.trained, picture));
    List<Picture> all = split.heldOut();
    ImageDecoding smaller = network.input().decoding();
    for (int from = 0; from < all.size(); from += BATCH) {
      List<Picture> batch = all.subList(from, Math.min(all.size(), from + BATCH));
      float[][] scores =
          network.classify(batch.stream().map(p -> smaller.shrink(p.rgb(), p.side())).toList());
      for (int i = 0; i < scores.length; i++) {
        measured.add(batch.get(i), best(scores[i]));
      }
    }
    return measured;
  }

  private void add(Picture picture, int best) {
    pictures++;
    chosen[best]++;
    count(shown, picture);
    if (picture.shows(best)) {
      hits++;
      right[best]++;
    }
  }

  private static void count(int[] perClass, Picture picture) {
    for (int c : picture.classes()) {
      perClass[c]++;
    }
  }

  private static int best(float[] scores) {
    int best = 0;
    for (int c = 1; c < scores.length; c++) {
      if (scores[c] > scores[best]) {
        best = c;
      }
    }
    return best;
  }

  /** Share of pictures whose best class is one that they show; NaN when nothing was held out. */
  double accuracy() {
    return pictures == 0 ? Double.NaN : hits / (double) pictures;
  }

  int pictures() {
    return pictures;
  }

  List<ClassFigures> classes() {
    List<ClassFigures> figures = new ArrayList<>();
    for (int c = 0; c < vocabulary.size(); c++) {
      figures.add(
          new ClassFigures(
              vocabulary.get(c),
              trained[c],
              shown[c],
              right[c] / (double) chosen[c],
              right[c] / (double) shown[c]));
    }
    return figures;
  }
}
