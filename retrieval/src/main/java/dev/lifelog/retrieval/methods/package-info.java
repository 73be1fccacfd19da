/** The methods by which questions are answered, each opened with all that it needs. */
@NullMarked
package dev.lifelog.retrieval.methods;

import org.jspecify.annotations.NullMarked;
