/** The network that reads pictures: layout, training, inference. */
@NullMarked
package dev.lifelog.models.image;

import org.jspecify.annotations.NullMarked;
