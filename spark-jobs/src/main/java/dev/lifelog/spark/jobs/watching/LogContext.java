package dev.lifelog.spark.jobs.watching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.SparkContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Says in each line that a thread logs which job it is of, and of which user and day. */
public final class LogContext {

  /** Spark carries local properties with this prefix into the log lines of tasks. */
  private static final String JOB = "mdc.job";

  private static final String USER = "mdc.user";
  private static final String DAY = "mdc.day";

  private LogContext() {}

  /** What is logged about something. */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {
    T run() throws E;
  }

  static <T, E extends Exception> T ofJob(String job, Work<T, E> work) throws E {
    return with(Map.of(JOB, job), work);
  }

  /** Work that is about a user, and no day in particular. */
  public static <T, E extends Exception> T of(String user, Work<T, E> work) throws E {
    return with(Map.of(USER, user), work);
  }

  /** Work that is about a local day of a user. */
  public static <T, E extends Exception> T of(String user, LocalDate day, Work<T, E> work)
      throws E {
    return with(Map.of(USER, user, DAY, day.toString()), work);
  }

  private static <T, E extends Exception> T with(Map<String, String> said, Work<T, E> work)
      throws E {
    Map<String, String> before = MDC.getCopyOfContextMap();
    try {
      said.forEach(MDC::put);
      return work.run();
    } finally {
      set(before);
    }
  }

  /** Tasks that this thread starts from now on say the same, wherever they run. */
  public static void carryInto(SparkContext spark) {
    for (String key : List.of(JOB, USER, DAY)) {
      spark.setLocalProperty(key, MDC.get(key));
    }
  }

  /** The work of another thread, under what is said in this one now. */
  public static Runnable carrying(Runnable work) {
    return carrier().apply(work);
  }

  /** For work that is not known yet. */
  public static UnaryOperator<Runnable> carrier() {
    Map<String, String> here = MDC.getCopyOfContextMap();
    return work ->
        () -> {
          set(here);
          work.run();
        };
  }

  private static void set(@Nullable Map<String, String> context) {
    if (context == null) {
      MDC.clear();
    } else {
      MDC.setContextMap(context);
    }
  }
}
