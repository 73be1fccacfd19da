package dev.lifelog.core.text;

/** How the bytes of a line were read. */
public enum Encoding {
  /** ASCII alone: the same in every encoding. */
  ASCII,
  UTF_8,
  /** Not valid UTF-8, therefore read as what real collections are written in. */
  ISO_8859_1
}
