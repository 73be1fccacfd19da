/** Spark SQL over the tables, for people and for JDBC clients. */
@NullMarked
package dev.lifelog.spark.jobs.sql;

import org.jspecify.annotations.NullMarked;
