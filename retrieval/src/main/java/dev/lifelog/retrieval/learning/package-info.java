/** Settings of ranking, found on topics whose answers are known. */
@NullMarked
package dev.lifelog.retrieval.learning;

import org.jspecify.annotations.NullMarked;
