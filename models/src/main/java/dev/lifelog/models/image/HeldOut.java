package dev.lifelog.models.image;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;

/** What a network says of pictures that it never learnt from. */
final class HeldOut {
  private static final int BATCH = 64;

  private final List<String> vocabulary;
  private final int[][] confusion;
  private final int[] shown;
  private final int[] chosen;
  private final int[] right;
  private double lossSum;
  private int hits;
  private int pictures;

  private HeldOut(List<String> vocabulary) {
    int classes = vocabulary.size();
    this.vocabulary = vocabulary;
    confusion = new int[classes][classes];
    shown = new int[classes];
    chosen = new int[classes];
    right = new int[classes];
  }

  static HeldOut measure(
      NetworkParts network, Inputs inputs, List<Picture> pictures, List<String> vocabulary) {
    HeldOut measured = new HeldOut(vocabulary);
    int classes = vocabulary.size();
    for (int from = 0; from < pictures.size(); from += BATCH) {
      List<Picture> batch = pictures.subList(from, Math.min(pictures.size(), from + BATCH));
      try (NDManager manager = network.manager().newSubManager()) {
        float[] logarithms =
            network.answer(inputs.plain(batch).in(manager)).logSoftmax(1).toFloatArray();
        for (int i = 0; i < batch.size(); i++) {
          measured.add(batch.get(i), logarithms, i * classes);
        }
      }
    }
    return measured;
  }

  private void add(Picture picture, float[] logarithms, int at) {
    int best = best(logarithms, at, vocabulary.size());
    pictures++;
    chosen[best]++;
    for (int c : picture.classes()) {
      shown[c]++;
      lossSum -= logarithms[at + c] / picture.classes().length;
    }
    if (picture.shows(best)) {
      hits++;
      right[best]++;
      confusion[best][best]++;
    } else {
      confusion[picture.classes()[0]][best]++;
    }
  }

  private static int best(float[] scores, int at, int classes) {
    int best = 0;
    for (int c = 1; c < classes; c++) {
      if (scores[at + c] > scores[at + best]) {
        best = c;
      }
    }
    return best;
  }

  /** Share of pictures whose best class is one that they show; NaN when nothing was held out. */
  double accuracy() {
    return pictures == 0 ? Double.NaN : hits / (double) pictures;
  }

  /** Mean cross-entropy; NaN when nothing was held out. */
  double loss() {
    return pictures == 0 ? Double.NaN : lossSum / pictures;
  }

  int pictures() {
    return pictures;
  }

  ConfusionMatrix confusion() {
    return new ConfusionMatrix(vocabulary, confusion);
  }

  List<ClassFigures> classes(List<Picture> training) {
    int[] trained = new int[vocabulary.size()];
    for (Picture picture : training) {
      for (int c : picture.classes()) {
        trained[c]++;
      }
    }
    List<ClassFigures> figures = new ArrayList<>();
    for (int c = 0; c < vocabulary.size(); c++) {
      figures.add(new ClassFigures(vocabulary.get(c), trained[c], shown[c], chosen[c], right[c]));
    }
    return figures;
  }
}
