/** The plain visual method: the best concept of each image and nothing else. */
@NullMarked
package dev.lifelog.retrieval.visual;

import org.jspecify.annotations.NullMarked;
