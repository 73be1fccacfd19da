/** An image's concepts: the truth, its copy for retrieval, and how the two are kept equal. */
@NullMarked
package dev.lifelog.spark.jobs.concepts;

import org.jspecify.annotations.NullMarked;
