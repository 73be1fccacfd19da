package dev.lifelog.models.report;

import dev.lifelog.core.drawing.Drawing;
import dev.lifelog.models.image.ClassFigures;
import dev.lifelog.models.image.ConfusionMatrix;
import dev.lifelog.models.image.EpochFigures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files that a bundle keeps about its training. */
public final class TrainingPictures {
  /** Sharp on dense screens and on paper. */
  private static final double SCALE = 2;

  private TrainingPictures() {}

  /** Contents by name: confusion and curves as PNG and SVG, classes as CSV and JSON. */
  public static Map<String, byte[]> of(
      List<ClassFigures> classes, ConfusionMatrix confusion, List<EpochFigures> epochs) {
    Map<String, byte[]> files = new TreeMap<>();
    ClassTable table = new ClassTable(classes);
    files.put("classes.csv", table.csv().getBytes(StandardCharsets.UTF_8));
    files.put("classes.json", table.json().getBytes(StandardCharsets.UTF_8));
    put(files, "confusion", ConfusionPicture.of(confusion));
    put(files, "curves", CurvesPicture.of(epochs));
    return files;
  }

  private static void put(Map<String, byte[]> files, String name, Drawing drawing) {
    files.put(name + ".png", drawing.png(SCALE));
    files.put(name + ".svg", drawing.svg().getBytes(StandardCharsets.UTF_8));
  }
}
