/** Figures of measures, drawn once and written both as vectors and as pixels. */
@NullMarked
package dev.lifelog.core.drawing;

import org.jspecify.annotations.NullMarked;
