/** What becomes of ranked lists: several fused into one, and one in order of its moments. */
@NullMarked
package dev.lifelog.core.ranking;

import org.jspecify.annotations.NullMarked;
