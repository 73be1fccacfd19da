package dev.lifelog.spark.jobs.command;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.Severity;
import dev.lifelog.core.topic.KnownItem;
import dev.lifelog.core.topic.KnownItemReader;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.core.topic.TopicReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The topics of a file that can be asked.
 *
 * @param refused how many cannot
 */
record AskedTopics(List<Topic> topics, int refused) {

  /**
   * Tells each topic that cannot be asked, and goes on with the others.
   *
   * @throws dev.lifelog.core.UserError where the file is no topic file, or no topic is left
   */
  static AskedTopics read(Path file, PrintWriter err) {
    AtomicInteger refused = new AtomicInteger();
    Consumer<Problem> problems =
        problem -> {
          if (problem.severity() == Severity.FATAL) {
            throw problem.asError();
          }
          if (problem.severity() == Severity.REFUSED) {
            refused.incrementAndGet();
            err.println(problem.asError().getMessage());
          }
        };
    List<Topic> topics =
        KnownItemReader.recognises(file)
            ? KnownItemReader.read(file, problems).stream().map(KnownItem::asTopic).toList()
            : TopicReader.read(file, problems);
    return new AskedTopics(topics, refused.get());
  }
}
