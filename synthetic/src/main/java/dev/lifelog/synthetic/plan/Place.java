package dev.lifelog.synthetic.plan;

import java.util.Random;

/** A place with a name. Every user knows the same town; home and work are their own. */
public record Place(String name, double latitude, double longitude) {
  static final Place CAFE_FONTANA = new Place("Cafe Fontana", 53.3421, -6.2665);
  static final Place COPPER_KETTLE = new Place("The Copper Kettle", 53.3389, -6.2522);
  static final Place TRATTORIA = new Place("Trattoria Lucia", 53.3447, -6.2598);
  static final Place NOODLES = new Place("Noodle Harbour", 53.3402, -6.2487);
  static final Place HERON = new Place("The Gilded Heron", 53.3455, -6.2641);
  static final Place GROCERS = new Place("Mulligan & Daughters, Grocers", 53.3310, -6.2644);
  static final Place TOYS = new Place("Tumbledown Toys", 53.3433, -6.2629);
  static final Place BOOKS = new Place("Quayside Books", 53.3464, -6.2591);
  static final Place DCU = new Place("Dublin City University (DCU)", 53.3854, -6.2571);
  static final Place PARK = new Place("St. Brendan's Park", 53.3379, -6.2591);

  /** The beach. */
  public static final String STRAND_NAME = "Merrow Strand";

  static final Place STRAND = new Place(STRAND_NAME, 53.3284, -6.2105);
  static final Place BRIDGE = new Place("Lantern Bridge", 53.3463, -6.2631);
  static final Place KIOSK = new Place("Weaver Street", 53.3408, -6.2612);

  static Place home(Random random) {
    return new Place(
        "Home", 53.36 + 0.03 * random.nextDouble(), -6.32 + 0.05 * random.nextDouble());
  }

  static Place work(Random random) {
    return new Place(
        "Work", 53.338 + 0.01 * random.nextDouble(), -6.245 + 0.01 * random.nextDouble());
  }
}
