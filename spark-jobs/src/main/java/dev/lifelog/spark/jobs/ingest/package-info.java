/** The tables of a collection into Cassandra. */
@NullMarked
package dev.lifelog.spark.jobs.ingest;

import org.jspecify.annotations.NullMarked;
