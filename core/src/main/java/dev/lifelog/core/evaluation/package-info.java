/** Runs, the ground truth, and the measures that compare them. */
@NullMarked
package dev.lifelog.core.evaluation;

import org.jspecify.annotations.NullMarked;
