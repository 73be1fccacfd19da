package dev.lifelog.local;

/** How long a started node lives. */
enum Lifetime {
  /** Until it is stopped. */
  ITS_OWN,
  /** No longer than the process that started it, however that ends. */
  OF_THIS_PROCESS
}
