/** Removes every trace of a user or of one of their days, and says what it cannot reach. */
@NullMarked
package dev.lifelog.cassandra.schema.erasure;

import org.jspecify.annotations.NullMarked;
