package dev.lifelog.cli;

/** For people, or for programs. */
enum OutputFormat {
  TEXT,
  JSON
}
