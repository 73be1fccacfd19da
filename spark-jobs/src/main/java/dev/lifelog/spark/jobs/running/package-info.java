/** What every job needs to run: its tasks, its write timestamp, its way to Cassandra. */
@NullMarked
package dev.lifelog.spark.jobs.running;

import org.jspecify.annotations.NullMarked;
