/**
 * Single objects on a background, to teach a network what things look like before it sees scenes.
 */
@NullMarked
package dev.lifelog.synthetic.object;

import org.jspecify.annotations.NullMarked;
