/** What the minutes of a life are part of: stays at a place and journeys between two. */
@NullMarked
package dev.lifelog.core.episode;

import org.jspecify.annotations.NullMarked;
