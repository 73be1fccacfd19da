/**
 * From words to a question: what a person typed, or a topic of a collection, becomes the axes that
 * can be answered.
 */
@NullMarked
package dev.lifelog.retrieval.analysis;

import org.jspecify.annotations.NullMarked;
