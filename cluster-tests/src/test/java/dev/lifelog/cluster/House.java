package dev.lifelog.cluster;

import java.nio.file.Path;

/** What the build has left for the processes of the cluster, and where they may write. */
final class House {

  private static final Path ROOT =
      Path.of(System.getProperty("lifelog.house", "..")).toAbsolutePath().normalize();

  static final Path TARGET =
      Path.of(System.getProperty("lifelog.target", "target")).toAbsolutePath();

  static final Path JOBS = ROOT.resolve("spark-jobs/target/lifelog-spark-jobs.jar");
  static final Path NATIVE = ROOT.resolve("spark-jobs/target/native");
  static final Path SPARK = ROOT.resolve("deploy/spark");
  static final Path SPARK_JARS = ROOT.resolve("deploy/target/spark-jars");
  static final Path HDFS = ROOT.resolve("cluster-tests/hdfs/target");

  private House() {}
}
