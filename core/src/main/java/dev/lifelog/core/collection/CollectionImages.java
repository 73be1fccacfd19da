package dev.lifelog.core.collection;

import dev.lifelog.core.UserError;
import java.nio.file.Path;
import java.util.function.Predicate;

/** The ids of all images that a collection's tables name. */
public final class CollectionImages {

  private CollectionImages() {}

  /** Reads the tables, whatever is wrong with some of their rows. */
  public static Predicate<String> of(Path root) {
    CollectionLayout layout = CollectionLayout.of(root);
    if (layout.users().isEmpty()) {
      throw UserError.of(
          root + " is no collection",
          "Name the directory that holds " + CollectionLayout.MINUTE_TABLES);
    }
    ImageIdSet images = new ImageIdSet();
    for (String user : layout.users()) {
      TableScan.images(problem -> {})
          .read(
              layout.conceptTable(user),
              CollectionLayout.conceptTableName(user),
              (line, image) -> ImageId.parse(image.imageId()).ifPresent(images::add));
    }
    return images;
  }
}
