/** Where every draw of the generator comes from. */
@NullMarked
package dev.lifelog.synthetic.seed;

import org.jspecify.annotations.NullMarked;
