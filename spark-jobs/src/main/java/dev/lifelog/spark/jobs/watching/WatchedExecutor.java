package dev.lifelog.spark.jobs.watching;

import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.spark.TaskFailedReason;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the driver what was counted here: every few seconds, and when a task ends. */
final class WatchedExecutor implements ExecutorPlugin {

  private static final Logger LOG = LoggerFactory.getLogger(WatchedExecutor.class);
  private static final long EVERY_SECONDS = 5;

  /** What an executor has counted since it began. */
  record Counted(String executor, HashMap<Series, Long> counts) implements Serializable {}

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(WatchedExecutor::daemon);
  private PluginContext context;
  private Tally tally;

  @Override
  public void init(PluginContext plugin, Map<String, String> fromDriver) {
    context = plugin;
    tally = Tally.begin();
    var unused =
        timer.scheduleWithFixedDelay(this::tell, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void onTaskSucceeded() {
    tell();
  }

  @Override
  public void onTaskFailed(TaskFailedReason reason) {
    tell();
  }

  @Override
  public void shutdown() {
    timer.shutdownNow();
    tell();
  }

  private void tell() {
    try {
      context.send(new Counted(context.executorID(), new HashMap<>(tally.counts())));
    } catch (IOException | RuntimeException e) {
      // The driver is going, or the next message reaches it.
      LOG.debug("Figures of {} are not told", context.executorID(), e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "watched-executor");
    thread.setDaemon(true);
    return thread;
  }
}
