package dev.lifelog.models.labels;

import dev.lifelog.core.UserError;
import dev.lifelog.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Pictures with their classes.
 *
 * @param images in an order that the same source always gives
 * @param problems what was left out or looks wrong, and why
 */
public record Labels(List<LabelledImage> images, List<Problem> problems) {
  public Labels {
    images = List.copyOf(images);
    problems = List.copyOf(problems);
  }

  /**
   * The labelled pictures of a collection's development days: its ground truth says which picture
   * belongs to which cluster, and a cluster's description is the class. Nothing else of the
   * collection is learnt from.
   *
   * @throws UserError when it has no development ground truth or none of it can be used
   */
  public static Labels ofCollection(Path root) throws IOException {
    return ofCollection(root, Mapping.NONE);
  }

  /**
   * As {@link #ofCollection(Path)}, with classes and pictures changed by hand.
   *
   * @throws UserError also when the mapping names what the collection does not have
   */
  public static Labels ofCollection(Path root, Mapping mapping) throws IOException {
    return GroundTruthLabels.read(root, mapping);
  }

  /**
   * A folder with one sub-folder of pictures for each class, named like it.
   *
   * @throws UserError when there is none, or one has no picture that can be read
   */
  public static Labels ofFolder(Path folder) throws IOException {
    return LabelledFolder.read(folder);
  }

  /** All classes, sorted. */
  public List<String> vocabulary() {
    return images.stream().flatMap(image -> image.concepts().stream()).sorted().distinct().toList();
  }
}
