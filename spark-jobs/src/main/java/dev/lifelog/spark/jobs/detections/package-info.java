/** Concepts from what the collection itself tells of its images, as models beside the networks'. */
@NullMarked
package dev.lifelog.spark.jobs.detections;

import org.jspecify.annotations.NullMarked;
