/** The interactive answer: a question by CQL, the best images first and provably so. */
@NullMarked
package dev.lifelog.retrieval.answering;

import org.jspecify.annotations.NullMarked;
