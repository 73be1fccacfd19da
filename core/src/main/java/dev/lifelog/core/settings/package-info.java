/**
 * Every value that a user can set, resolved in one place: {@code reference.conf} documents them.
 */
@NullMarked
package dev.lifelog.core.settings;

import org.jspecify.annotations.NullMarked;
