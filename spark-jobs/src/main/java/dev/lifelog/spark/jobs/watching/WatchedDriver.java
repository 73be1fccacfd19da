package dev.lifelog.spark.jobs.watching;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.metrics.source.Source;
import org.jspecify.annotations.Nullable;

/** Hears what executors counted, and is a source of Spark's metrics system. */
final class WatchedDriver implements DriverPlugin, Source {

  private final RunWatch watch = RunWatch.current();
  private final MetricRegistry registry = new MetricRegistry();
  private final Set<Series> offered = new HashSet<>();

  @Override
  public Map<String, String> init(SparkContext spark, PluginContext context) {
    return Map.of();
  }

  @Override
  public void registerMetrics(String applicationId, PluginContext context) {
    offer();
    SparkEnv.get().metricsSystem().registerSource(this);
  }

  @Override
  public @Nullable Object receive(Object message) {
    if (message instanceof WatchedExecutor.Counted counted) {
      watch.totals().hear(counted.executor(), counted.counts());
      offer();
    }
    return null;
  }

  /** Series that were not there before: reasons of failures come as they occur. */
  private synchronized void offer() {
    for (Series series : watch.series()) {
      if (offered.add(series)) {
        Gauge<Double> gauge = () -> watch.figure(series);
        registry.register(name(series), gauge);
      }
    }
  }

  /**
   * The label becomes part of the name, as Spark's page knows none; Prometheus parts them again.
   */
  private static String name(Series series) {
    String name = series.measure().text().substring("lifelog_".length());
    String label = series.measure().label();
    return label.isEmpty() ? name : "%s__%s__%s".formatted(name, label, series.label());
  }

  @Override
  public String sourceName() {
    return "lifelog_" + watch.job();
  }

  @Override
  public MetricRegistry metricRegistry() {
    return registry;
  }
}
