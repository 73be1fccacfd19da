/** Trained networks as directories on disk. */
@NullMarked
package dev.lifelog.models.bundle;

import org.jspecify.annotations.NullMarked;
