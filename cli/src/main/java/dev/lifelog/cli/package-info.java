/** {@code bin/lifelog}: the words, and the wiring from each to the room that does the work. */
@NullMarked
package dev.lifelog.cli;

import org.jspecify.annotations.NullMarked;
