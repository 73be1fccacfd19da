package dev.lifelog.retrieval.analysis;

import java.util.regex.Pattern;

/** What a place does in a sentence, told by the words before it. */
enum PlaceRole {
  WANTED,
  EXCLUDED,
  FROM,
  TO,
  /** One end of a way, whichever. */
  BETWEEN,
  /** Said, but not as a place: "home cooking". */
  NONE;

  private static final String ARTICLE =
      "(?:the |my |his |her |our |their |u\\d+'s )?(?:saint |st\\.? )?";
  private static final Pattern INSIDE =
      Pattern.compile("(?i)\\b(?:at|in|inside|within|near|enter\\w*) " + ARTICLE + "$");
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "(?i)\\b(?:away from|outside(?: of)?|out of|far from|anywhere but|besides|except) (?:at"
              + " |in )?"
              + ARTICLE
              + "$");
  private static final Pattern ORIGIN =
      Pattern.compile("(?i)\\b(?:from|leaving|left|leaves) " + ARTICLE + "$");
  private static final Pattern DESTINATION =
      Pattern.compile("(?i)\\b(?:to|towards?|reach\\w*) " + ARTICLE + "$");
  private static final Pattern END = Pattern.compile("(?i)\\bbetween " + ARTICLE + "$");
  private static final Pattern HOMEWARDS =
      Pattern.compile(
          "(?i)\\b(?:driv\\w*|drove|walk\\w*|go|goes|going|went|head\\w*|travel\\w*|cycl\\w*|return\\w*|com\\w+|came|back|get\\w*|got|commut\\w*|journey|ride|riding|rode|drive|trip|way|arriv\\w*|reach\\w*|bus|train|tram)(?:"
              + " back)? $");
  private static final Pattern LIST =
      Pattern.compile("(?i) ?(?:,|and|or|nor|, ?and|, ?or) (?:at |in |from )?" + ARTICLE);

  /**
   * The role of a place.
   *
   * @param before the text before it
   */
  static PlaceRole after(String before, PlaceMention mention) {
    if (OUTSIDE.matcher(before).find()) {
      return EXCLUDED;
    }
    if (END.matcher(before).find()) {
      return BETWEEN;
    }
    if (ORIGIN.matcher(before).find()) {
      return FROM;
    }
    if (DESTINATION.matcher(before).find()
        || (mention.isHome() && HOMEWARDS.matcher(before).find())) {
      return TO;
    }
    if (mention.isNegated()) {
      return EXCLUDED;
    }
    return mention.isName() || INSIDE.matcher(before).find() ? WANTED : NONE;
  }

  /** Whether what stands between two places makes the second share the role of the first. */
  static boolean isList(String between) {
    return LIST.matcher(between).matches();
  }
}
