/** Lines of text files whose encoding, line ends and quotes cannot be relied on. */
@NullMarked
package dev.lifelog.core.text;

import org.jspecify.annotations.NullMarked;
