/** Which picture files show what. */
@NullMarked
package dev.lifelog.models.labels;

import org.jspecify.annotations.NullMarked;
