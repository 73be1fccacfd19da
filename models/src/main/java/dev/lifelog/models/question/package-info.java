/** The network that reads questions: training, inference. */
@NullMarked
package dev.lifelog.models.question;

import org.jspecify.annotations.NullMarked;
