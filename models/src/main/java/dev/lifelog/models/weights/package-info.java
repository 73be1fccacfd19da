/** Weights outside the engine: the file formats that they are published in. */
@NullMarked
package dev.lifelog.models.weights;

import org.jspecify.annotations.NullMarked;
