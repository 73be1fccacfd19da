/** What it looks like: scenes drawn with Java2D. */
@NullMarked
package dev.lifelog.synthetic.scene;

import org.jspecify.annotations.NullMarked;
