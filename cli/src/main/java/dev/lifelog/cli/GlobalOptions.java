package dev.lifelog.cli;

import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.core.settings.SettingsResolver;
import dev.lifelog.local.LocalCassandra;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What every word takes, before or after it. */
final class GlobalOptions {

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "Home of the local node, models and logs (default: LIFELOG_DIR, else ~/.lifelog).")
  private @Nullable Path dir;

  @Option(
      names = "--conf",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Settings (default: LIFELOG_CONF, else DIR/lifelog.conf where it exists).")
  private @Nullable Path conf;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      scope = ScopeType.INHERIT,
      description = "One setting of reference.conf, such as ask.top=50. Repeatable.")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(
      names = "--contact-point",
      paramLabel = "HOST[:PORT]",
      scope = ScopeType.INHERIT,
      description =
          "The Cassandra node to ask (default: the one that DIR's local node listens on, else"
              + " 127.0.0.1:9042).")
  private @Nullable String contactPoint;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of what fails.")
  private boolean verbose;

  boolean verbose() {
    return verbose;
  }

  Home home() {
    return new Home(dir == null ? Home.usual() : dir);
  }

  /**
   * With the way to Cassandra settled: what is set, else the local node of {@link #home()}, its
   * password and its certificate.
   */
  Settings settings() {
    Settings settings = resolver().resolve();
    return settings.with(node().reached(settings.cassandra()));
  }

  /** All that keeps {@link #settings} from being read. */
  List<UserError> settingsProblems() {
    return resolver().problems();
  }

  private SettingsResolver resolver() {
    Map<String, String> commandLine = new LinkedHashMap<>(set);
    if (contactPoint != null) {
      commandLine.put("cassandra.contact-points", contactPoint);
    }
    SettingsResolver resolver =
        SettingsResolver.create().commandLine(commandLine).environment(System.getenv());
    Path file = file();
    return file == null ? resolver : resolver.file(file);
  }

  private @Nullable Path file() {
    if (conf != null) {
      return conf;
    }
    String variable = System.getenv("LIFELOG_CONF");
    if (variable != null && !variable.isBlank()) {
      return Path.of(variable);
    }
    Path usual = home().root().resolve("lifelog.conf");
    return Files.exists(usual) ? usual : null;
  }

  /** As the local node's commands see it. */
  LocalCassandra node() {
    return LocalCassandra.in(home().cassandra()).newOnesAsk();
  }

  /** Another home, for a command with one of its own. */
  GlobalOptions in(Path other) {
    GlobalOptions options = new GlobalOptions();
    options.dir = other;
    options.conf = conf;
    options.set = set;
    options.contactPoint = contactPoint;
    options.verbose = verbose;
    return options;
  }

  Endpoint firstEndpoint() {
    return settings().cassandra().endpoints().get(0);
  }
}
