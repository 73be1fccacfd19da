/** A generator of collections in the organisers' format, with ground truth. */
@NullMarked
package dev.lifelog.synthetic;

import org.jspecify.annotations.NullMarked;
