package dev.lifelog.spark.jobs.watching;

import org.apache.spark.SparkConf;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.SparkPlugin;

/**
 * Brings what executors count to the driver and into Spark's metrics system there. Executors come
 * and go, and Spark offers no page of theirs that Prometheus could ask; the driver's page has the
 * figures of all of them.
 */
public final class WatchPlugin implements SparkPlugin {

  /** Whatever page or place the operator has, Spark's page for Prometheus is one of them. */
  public static void configure(SparkConf conf) {
    String name = WatchPlugin.class.getName();
    String others = conf.get("spark.plugins", "");
    if (!others.contains(name)) {
      conf.set("spark.plugins", others.isEmpty() ? name : others + "," + name);
    }
    // Else the names of figures begin with the application's id, another one each night.
    conf.setIfMissing("spark.metrics.namespace", "lifelog");
    conf.setIfMissing("spark.ui.prometheus.enabled", "true");
    String sink = "spark.metrics.conf.driver.sink.prometheusServlet.";
    conf.setIfMissing(sink + "class", "org.apache.spark.metrics.sink.PrometheusServlet");
    conf.setIfMissing(sink + "path", "/metrics/prometheus");
  }

  @Override
  public DriverPlugin driverPlugin() {
    return new WatchedDriver();
  }

  @Override
  public ExecutorPlugin executorPlugin() {
    return new WatchedExecutor();
  }
}
