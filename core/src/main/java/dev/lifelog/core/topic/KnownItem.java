package dev.lifelog.core.topic;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A question of the Lifelog Search Challenge: one moment is looked for, and any of its images is
 * the answer.
 *
 * @param hints each with all that those before it tell, the first the vaguest
 * @param images names without path and extension; none where nobody says where it was
 */
public record KnownItem(String id, List<String> hints, Set<String> images) implements Serializable {

  public KnownItem {
    hints = List.copyOf(hints);
    images = Set.copyOf(images);
  }

  /** All that is told of it at once, as a topic that any life may answer. */
  public Topic asTopic() {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < hints.size(); i++) {
      String hint = hints.get(i);
      if (hints.subList(i + 1, hints.size()).stream().noneMatch(later -> later.contains(hint))) {
        told.add(hint);
      }
    }
    return new Topic(id, "", "", "", String.join(" ", told), "");
  }

  static KnownItem of(String id, List<String> hints, Collection<String> images) {
    Set<String> names = new LinkedHashSet<>();
    images.forEach(image -> names.add(ImageName.of(image)));
    return new KnownItem(id, hints, names);
  }
}
