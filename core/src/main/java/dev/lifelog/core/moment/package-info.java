/** A day as moments: consecutive images of one place and scene. */
@NullMarked
package dev.lifelog.core.moment;

import org.jspecify.annotations.NullMarked;
