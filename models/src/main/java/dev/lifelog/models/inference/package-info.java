/** Trained networks at work: pixels in, scores of classes out. */
@NullMarked
package dev.lifelog.models.inference;

import org.jspecify.annotations.NullMarked;
