package dev.lifelog.models.image;

import dev.lifelog.models.labels.LabelledImage;
import dev.lifelog.models.labels.Split;
import dev.lifelog.models.labels.SplitRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be read of a {@link Split}. It is made after the reading, so that pictures that cannot
 * be read do not take places on either side.
 */
record Division(List<Picture> training, List<Picture> heldOut) {
  static Division of(List<Picture> pictures, SplitRule rule, double heldOutShare, long seed) {
    List<LabelledImage> images = pictures.stream().map(Picture::label).toList();
    Set<LabelledImage> heldOut =
        new HashSet<>(Split.of(images, rule, heldOutShare, seed).heldOut());
    return pictures.stream()
        .collect(
            Collectors.teeing(
                Collectors.filtering(
                    picture -> !heldOut.contains(picture.label()), Collectors.toList()),
                Collectors.filtering(
                    picture -> heldOut.contains(picture.label()), Collectors.toList()),
                Division::new));
  }
}
