package dev.lifelog.models.labels;

/** What never stands on both sides of a split. */
public enum SplitRule {
  /** A moment: its pictures look alike, and one in training would answer for another held out. */
  BY_MOMENT {
    @Override
    String unit(LabelledImage image) {
      return image.moment();
    }
  },
  /** A picture alone, as the paper split; flatters a network wherever moments are long. */
  BY_IMAGE {
    @Override
    String unit(LabelledImage image) {
      return image.file().toString();
    }
  };

  abstract String unit(LabelledImage image);
}
