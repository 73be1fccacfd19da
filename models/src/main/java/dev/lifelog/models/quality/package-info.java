/** How much of a scene a picture lets anybody see. */
@NullMarked
package dev.lifelog.models.quality;

import org.jspecify.annotations.NullMarked;
