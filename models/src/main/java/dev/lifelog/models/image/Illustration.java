package dev.lifelog.models.image;

import java.util.List;
import java.util.Map;

/** Makes the files that a bundle keeps about its training, such as pictures of its figures. */
@FunctionalInterface
public interface Illustration {
  Illustration NONE = (classes, confusion, epochs) -> Map.of();

  /** Contents by file name. */
  Map<String, byte[]> of(
      List<ClassFigures> classes, ConfusionMatrix confusion, List<EpochFigures> epochs);
}
