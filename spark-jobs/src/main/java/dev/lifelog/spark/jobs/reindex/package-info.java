/** What is new or changed in a collection since the last time, and only that into the tables. */
@NullMarked
package dev.lifelog.spark.jobs.reindex;

import org.jspecify.annotations.NullMarked;
