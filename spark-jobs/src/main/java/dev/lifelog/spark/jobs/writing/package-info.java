/** Rows into Cassandra through the connector, several tables in one pass over the input. */
@NullMarked
package dev.lifelog.spark.jobs.writing;

import org.jspecify.annotations.NullMarked;
