/** What can be seen in an image, by name. */
@NullMarked
package dev.lifelog.core.concept;

import org.jspecify.annotations.NullMarked;
