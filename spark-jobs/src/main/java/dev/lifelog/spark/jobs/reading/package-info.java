/** What a task reads of a day: whole partitions, by their key. */
@NullMarked
package dev.lifelog.spark.jobs.reading;

import org.jspecify.annotations.NullMarked;
