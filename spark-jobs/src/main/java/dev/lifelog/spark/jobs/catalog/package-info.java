/** The tables as Spark SQL sees them. */
@NullMarked
package dev.lifelog.spark.jobs.catalog;

import org.jspecify.annotations.NullMarked;
