/** The lists of {@code image_by_concept} as blocks, and what tells a block that is out of date. */
@NullMarked
package dev.lifelog.cassandra.schema.packed;

import org.jspecify.annotations.NullMarked;
