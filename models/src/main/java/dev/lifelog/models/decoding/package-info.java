/** Encoded pictures to small ones, and the reasons why some are not taken. */
@NullMarked
package dev.lifelog.models.decoding;

import org.jspecify.annotations.NullMarked;
