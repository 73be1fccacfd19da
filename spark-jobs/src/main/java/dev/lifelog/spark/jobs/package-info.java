/** One class a job: collections into Cassandra, pictures into concepts, concepts in and out. */
@NullMarked
package dev.lifelog.spark.jobs;

import org.jspecify.annotations.NullMarked;
