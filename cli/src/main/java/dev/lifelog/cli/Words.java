package dev.lifelog.cli;

import dev.lifelog.spark.jobs.command.ConceptsCommand;
import dev.lifelog.spark.jobs.command.ExtractCommand;
import dev.lifelog.spark.jobs.command.IngestCommand;
import dev.lifelog.spark.jobs.command.JobContext;
import dev.lifelog.spark.jobs.command.ReindexCommand;
import dev.lifelog.spark.jobs.command.RunCommand;
import dev.lifelog.spark.jobs.command.SqlCommand;
import java.util.List;

/** Every word that stands behind {@code lifelog}, in the order of its help. */
final class Words {

  private Words() {}

  static List<Object> of(GlobalOptions options) {
    JobContext jobs = new JobsContext(options);
    return List.of(
        new DemoCommand(options),
        new CassandraCommand(options),
        new SchemaCommand(options),
        new CollectionCommand(),
        new IngestCommand(jobs),
        new ModelCommand(options),
        new ExtractCommand(jobs),
        new ReindexCommand(jobs),
        new ConceptsCommand(jobs),
        new AskCommand(options),
        new RunCommand(jobs),
        new EvaluateCommand(),
        new SqlCommand(jobs),
        new EraseCommand(options),
        new DoctorCommand(options));
  }
}
