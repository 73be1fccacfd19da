/** A collection's files on any Hadoop file system, cut so that many tasks read one table. */
@NullMarked
package dev.lifelog.spark.jobs.files;

import org.jspecify.annotations.NullMarked;
