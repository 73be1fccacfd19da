/** Concepts from what is known of an image besides its pixels. */
@NullMarked
package dev.lifelog.core.detection;

import org.jspecify.annotations.NullMarked;
