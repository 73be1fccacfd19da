/** Features of a frozen part of a network, computed on executors for a training. */
@NullMarked
package dev.lifelog.spark.jobs.features;

import org.jspecify.annotations.NullMarked;
