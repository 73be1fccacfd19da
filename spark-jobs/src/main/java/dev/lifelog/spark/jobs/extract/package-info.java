/** Pictures into concepts, a chunk of a day at a time. */
@NullMarked
package dev.lifelog.spark.jobs.extract;

import org.jspecify.annotations.NullMarked;
