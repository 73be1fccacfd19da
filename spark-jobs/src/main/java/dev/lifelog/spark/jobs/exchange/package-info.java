/** Concepts out to a CSV file, and in from one that any other detector wrote. */
@NullMarked
package dev.lifelog.spark.jobs.exchange;

import org.jspecify.annotations.NullMarked;
