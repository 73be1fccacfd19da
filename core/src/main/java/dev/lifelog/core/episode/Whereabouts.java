package dev.lifelog.core.episode;

import org.jspecify.annotations.Nullable;

/**
 * One user's minutes in the order of time, as far as their episodes depend on them. An interface,
 * so that whoever holds ten years of a life need not copy them.
 */
public interface Whereabouts {

  int size();

  /** In minutes since 1970; strictly ascending, with holes where the collection has no row. */
  int minute(int index);

  /** Null where it is unknown. */
  @Nullable String place(int index);

  boolean isMoving(int index);
}
