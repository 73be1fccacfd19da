/** A whole topic set answered at once, kept as a run. */
@NullMarked
package dev.lifelog.retrieval.topics;

import org.jspecify.annotations.NullMarked;
