/** What trainings of all kinds share. */
@NullMarked
package dev.lifelog.models.training;

import org.jspecify.annotations.NullMarked;
