/** A whole topic set answered by Spark SQL, in one pass over the tables. */
@NullMarked
package dev.lifelog.spark.jobs.answering;

import org.jspecify.annotations.NullMarked;
