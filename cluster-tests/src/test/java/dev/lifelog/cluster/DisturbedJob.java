package dev.lifelog.cluster;

import java.util.List;

/**
 * A job that something happens to while it writes.
 *
 * @param job how it is submitted
 * @param words of its command line
 * @param table by whose rows its progress is known
 * @param begun rows with which it is at work, and far from its end
 * @param expected what it leaves undisturbed
 */
record DisturbedJob(
    Cluster cluster, Submission job, List<String> words, String table, int begun, Tables expected) {

  /** What happens, and whatever ends it before the job does. */
  @FunctionalInterface
  interface Disturbance {
    void on(Job job) throws Exception;
  }

  /** That has begun when some of the images have their concepts. */
  static DisturbedJob extraction(Cluster cluster) {
    return new DisturbedJob(
        cluster,
        cluster.jobs().paced(),
        List.of("extract"),
        Cluster.CONCEPTS,
        40,
        cluster.expected());
  }

  DisturbedJob as(Submission other) {
    return new DisturbedJob(cluster, other, words, table, begun, expected);
  }

  /** The job itself ends well. */
  void survives(String name, String cause, Disturbance disturbance) throws Exception {
    disturbed(
            name,
            cause,
            job -> {
              disturbance.on(job);
              job.succeeds();
            })
        .isSurvived(expected, cluster.found());
  }

  /** The disturbance sees the job end, and another one ends its work. */
  void isResumed(String name, String cause, Disturbance disturbance) throws Exception {
    Fault fault = disturbed(name, cause, disturbance);
    cluster.finish(words.toArray(String[]::new));
    fault.isSurvived(expected, cluster.found());
  }

  private Fault disturbed(String name, String cause, Disturbance disturbance) throws Exception {
    try (Job submitted = job.submit(words.toArray(String[]::new))) {
      cluster.awaitRows(submitted, table, begun);
      Fault fault = Fault.caused(name, cause);
      disturbance.on(submitted);
      return fault;
    }
  }
}
