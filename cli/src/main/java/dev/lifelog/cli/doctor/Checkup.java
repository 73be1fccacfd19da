package dev.lifelog.cli.doctor;

import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Looks at everything around the program, in the order in which a failure explains the next. */
public final class Checkup {

  private final List<Check> checks = new ArrayList<>();

  private Checkup() {}

  /**
   * Of what every word needs.
   *
   * @param problems of the settings, all that there are
   * @param settings asked for only where there are no problems
   */
  public static Checkup of(Path home, List<UserError> problems, Supplier<Settings> settings) {
    Checkup checkup = new Checkup();
    checkup.checks.addAll(JavaChecks.all());
    checkup.checks.addAll(DiskChecks.all(home));
    checkup.checks.addAll(LibraryChecks.inference());
    problems.forEach(problem -> checkup.checks.add(Check.failed("settings", problem)));
    if (problems.isEmpty()) {
      checkup.checks.add(Check.ok("settings", "every key is known, every value fits"));
      checkup.checks.addAll(CassandraChecks.all(settings.get().cassandra()));
    }
    return checkup;
  }

  /** And what trainings need; unpacks about 350 MB the first time. */
  public Checkup training() {
    checks.add(LibraryChecks.training());
    return this;
  }

  public List<Check> checks() {
    return List.copyOf(checks);
  }

  /** Whether nothing prevents work. */
  public boolean passed() {
    return checks.stream().noneMatch(check -> check.state() == Check.State.FAILED);
  }
}
