package dev.lifelog.synthetic.plan;

/** Whether a day follows the week, or holds an answer to every question about test days. */
enum DayKind {
  PLAIN,
  FULL
}
