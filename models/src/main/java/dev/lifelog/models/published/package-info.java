/** Networks that others trained and published: their weights, names and preprocessing. */
@NullMarked
package dev.lifelog.models.published;

import org.jspecify.annotations.NullMarked;
