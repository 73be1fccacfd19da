package dev.lifelog.spark.jobs.writing;

import dev.lifelog.core.collection.Box;
import dev.lifelog.core.collection.CollectionImage;
import dev.lifelog.core.collection.DetectedObject;
import dev.lifelog.core.collection.ImageId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the collection tells about an image, in the table {@code image}. */
public final class ImageColumns implements TableColumns<ImageRow> {

  @Override
  public String table() {
    return "image";
  }

  @Override
  public List<String> names() {
    return List.of(
        "user_id",
        "day",
        "image_id",
        "path",
        "utc_minute",
        "local_time",
        "time_zone",
        "camera",
        "bytes",
        "attributes",
        "categories",
        "objects",
        "object_boxes",
        "modified");
  }

  @Override
  public void fill(ImageRow row, Object[] values) {
    CollectionImage image = row.image();
    values[0] = image.userId();
    values[1] = row.day();
    values[2] = image.imageId();
    values[3] = row.path();
    values[4] = image.utcMinute();
    values[5] = row.localTime();
    values[6] = row.zone();
    values[7] = camera(image.imageId());
    values[8] = row.bytes();
    values[9] = Absent.ifEmpty(image.attributes());
    values[10] = Absent.ifEmpty(image.categories());
    objects(image.objects(), values);
    values[13] = row.modified();
  }

  /** As the collection writes it: {@code x y w h}. */
  private static String text(Box box) {
    return box.x() + " " + box.y() + " " + box.width() + " " + box.height();
  }

  private static @Nullable String camera(String imageId) {
    return ImageId.parse(imageId)
        .map(id -> id.camera().name().toLowerCase(Locale.ROOT))
        .orElse(null);
  }

  /** The same thing may be seen several times in a picture: the surest sighting counts. */
  private static void objects(List<DetectedObject> objects, Object[] values) {
    Map<String, Integer> scores = new HashMap<>();
    Map<String, String> boxes = new HashMap<>();
    for (DetectedObject object : objects) {
      Integer known = scores.get(object.name());
      if (known == null || known < object.score()) {
        scores.put(object.name(), object.score());
        if (object.box() == null) {
          boxes.remove(object.name());
        } else {
          boxes.put(object.name(), text(object.box()));
        }
      }
    }
    values[11] = Absent.ifEmpty(scores);
    values[12] = Absent.ifEmpty(boxes);
  }
}
