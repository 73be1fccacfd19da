/** What every room of the house speaks of. */
@NullMarked
package dev.lifelog.core;

import org.jspecify.annotations.NullMarked;
