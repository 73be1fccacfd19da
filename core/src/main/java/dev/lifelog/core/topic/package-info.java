/** The questions that a collection's organisers ask. */
@NullMarked
package dev.lifelog.core.topic;

import org.jspecify.annotations.NullMarked;
