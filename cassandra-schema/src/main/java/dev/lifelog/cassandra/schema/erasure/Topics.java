package dev.lifelog.cassandra.schema.erasure;

/** What becomes of stored questions that ask for the user's moments. */
public enum Topics {
  ERASE,
  KEEP
}
