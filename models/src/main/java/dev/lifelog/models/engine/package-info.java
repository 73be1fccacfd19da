/** The native engine of this JVM. */
@NullMarked
package dev.lifelog.models.engine;

import org.jspecify.annotations.NullMarked;
