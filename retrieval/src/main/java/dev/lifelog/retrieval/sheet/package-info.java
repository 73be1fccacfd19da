/** Answers to look at: one page that needs nothing but a browser. */
@NullMarked
package dev.lifelog.retrieval.sheet;

import org.jspecify.annotations.NullMarked;
