/** Networks in 8-bit integers: calibrated on pictures, compared with what they were made from. */
@NullMarked
package dev.lifelog.models.quantisation;

import org.jspecify.annotations.NullMarked;
