/** What a training came to, as tables and pictures for people. */
@NullMarked
package dev.lifelog.models.report;

import org.jspecify.annotations.NullMarked;
