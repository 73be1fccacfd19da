/** What is wrong with an input, said so that a person can find and mend it. */
@NullMarked
package dev.lifelog.core.problem;

import org.jspecify.annotations.NullMarked;
