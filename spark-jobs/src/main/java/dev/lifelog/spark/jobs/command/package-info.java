/** The words of {@code bin/lifelog} that run a job, the same under spark-submit. */
@NullMarked
package dev.lifelog.spark.jobs.command;

import org.jspecify.annotations.NullMarked;
