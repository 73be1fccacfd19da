package dev.lifelog.spark.jobs.running;

import dev.lifelog.spark.jobs.watching.LogContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Function2;
import scala.collection.Iterator;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/**
 * Runs one task for each input and hears of each result when its task ends, not only when the last
 * one does: for progress, and to mark a day as done while others are still on their way. Only
 * results of tasks that succeeded arrive, each once, so that what is counted in them stays right
 * when Spark tries a task again.
 */
public final class TaskRun {

  /** What a task does with its input. */
  @FunctionalInterface
  public interface Work<I, O> extends Serializable {
    O apply(I input) throws Exception;
  }

  private TaskRun() {}

  /**
   * Blocks until all tasks are through.
   *
   * @param onResult called in the order in which tasks end, from one thread, never from Spark's
   *     scheduler, which it would hold up
   * @return the results in the order of the inputs
   */
  public static <I, O> List<O> over(
      JavaSparkContext spark, List<I> inputs, Work<I, O> work, Consumer<O> onResult) {
    if (inputs.isEmpty()) {
      return List.of();
    }
    Object[] results = new Object[inputs.size()];
    List<CompletableFuture<Void>> heard = new ArrayList<>();
    UnaryOperator<Runnable> named = LogContext.carrier();
    ExecutorService listener = Executors.newSingleThreadExecutor(TaskRun::daemon);
    try {
      Function2<Object, O, BoxedUnit> handler =
          (index, result) -> {
            results[(Integer) index] = result;
            Runnable hearing = named.apply(() -> onResult.accept(result));
            heard.add(CompletableFuture.runAsync(hearing, listener));
            return BoxedUnit.UNIT;
          };
      spark
          .sc()
          .runJob(
              spark.parallelize(inputs, inputs.size()).rdd(),
              TaskRun.<I, O>task(work),
              partitions(inputs.size()),
              handler,
              TaskRun.<O>anyClass());
      heard.forEach(CompletableFuture::join);
    } finally {
      listener.shutdown();
    }
    List<O> ordered = new ArrayList<>(results.length);
    for (Object result : results) {
      @SuppressWarnings("unchecked") // written by the handler above
      O typed = (O) result;
      ordered.add(typed);
    }
    return ordered;
  }

  private static <I, O> Function2<TaskContext, Iterator<I>, O> task(Work<I, O> work) {
    return (Function2<TaskContext, Iterator<I>, O> & Serializable)
        (context, inputs) -> {
          try {
            return work.apply(inputs.next());
          } catch (Exception e) {
            throw sneaky(e);
          }
        };
  }

  /** Scala's functions declare no checked exceptions; Spark reports whatever is thrown. */
  @SuppressWarnings("unchecked")
  private static <E extends Exception> RuntimeException sneaky(Exception e) throws E {
    throw (E) e;
  }

  private static Seq<Object> partitions(int count) {
    return JavaConverters.asScalaBuffer(
            IntStream.range(0, count).mapToObj(i -> (Object) i).toList())
        .toSeq();
  }

  private static <O> ClassTag<O> anyClass() {
    @SuppressWarnings(
        "unchecked") // Spark uses it only to make an array that it hands out as objects
    ClassTag<O> tag = (ClassTag<O>) ClassTag$.MODULE$.AnyRef();
    return tag;
  }

  private static Thread daemon(Runnable runnable) {
    Thread thread = new Thread(runnable, "job-results");
    thread.setDaemon(true);
    return thread;
  }
}
