package dev.lifelog.core.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigOriginFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import dev.lifelog.core.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The one way to a {@link Settings}: the command line over {@code spark.lifelog.*} over {@code
 * lifelog.conf} over {@code reference.conf}. System properties and environment variables set
 * nothing but the password, so that a run can be repeated from what its operator wrote.
 */
public final class SettingsResolver {

  private static final String ROOT = "lifelog";
  private static final String SPARK_PREFIX = "spark.lifelog.";
  private static final Config REFERENCE =
      ConfigFactory.parseResources(SettingsResolver.class.getClassLoader(), "reference.conf")
          .getConfig(ROOT);

  private Map<String, String> commandLine = Map.of();
  private Map<String, String> spark = Map.of();
  private Map<String, String> environment = Map.of();
  private @Nullable Path file;

  private SettingsResolver() {}

  public static SettingsResolver create() {
    return new SettingsResolver();
  }

  /**
   * Keys as they stand below {@code lifelog} in {@code reference.conf}, such as {@code ask.top}.
   */
  public SettingsResolver commandLine(Map<String, String> values) {
    commandLine = Map.copyOf(values);
    return this;
  }

  /** All of a {@code SparkConf}; what does not start with {@code spark.lifelog.} is Spark's own. */
  public SettingsResolver spark(Map<String, String> conf) {
    spark = Map.copyOf(conf);
    return this;
  }

  /** A {@code lifelog.conf}, which has to exist. */
  public SettingsResolver file(Path conf) {
    file = conf;
    return this;
  }

  /** Where secrets are looked for, as {@link System#getenv()} gives it. */
  public SettingsResolver environment(Map<String, String> variables) {
    environment = Map.copyOf(variables);
    return this;
  }

  /** Every key that can be set, sorted. */
  public static Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    REFERENCE.entrySet().forEach(entry -> keys.add(entry.getKey()));
    return keys;
  }

  /**
   * The settings.
   *
   * @throws UserError for a file that cannot be read, a key that does not exist and a value that
   *     its key cannot have; each names where the value stands
   */
  public Settings resolve() {
    Config given = given();
    unknownIn(given).stream()
        .findFirst()
        .ifPresent(
            unknown -> {
              throw unknown;
            });
    return new SettingsReader(given.withFallback(REFERENCE), environment).settings();
  }

  /** Every unknown key; where there is none, the first value that does not fit. */
  public List<UserError> problems() {
    try {
      List<UserError> unknown = unknownIn(given());
      if (unknown.isEmpty()) {
        var unused = resolve();
      }
      return unknown;
    } catch (UserError e) {
      return List.of(e);
    }
  }

  private Config given() {
    return layer("the command line", "--set ", commandLine)
        .withFallback(layer("Spark's configuration", SPARK_PREFIX, sparkKeys()))
        .withFallback(fromFile());
  }

  private Map<String, String> sparkKeys() {
    Map<String, String> own = new TreeMap<>();
    spark.forEach(
        (key, value) -> {
          if (key.startsWith(SPARK_PREFIX)) {
            own.put(key.substring(SPARK_PREFIX.length()), value);
          }
        });
    return own;
  }

  private static Config layer(String origin, String prefix, Map<String, String> values) {
    Config config = ConfigFactory.empty();
    for (Map.Entry<String, String> entry : new TreeMap<>(values).entrySet()) {
      ConfigValue value =
          ConfigValueFactory.fromAnyRef(entry.getValue())
              .withOrigin(
                  ConfigOriginFactory.newSimple(origin + " (" + prefix + entry.getKey() + ")"));
      try {
        config = config.withValue(entry.getKey(), value);
      } catch (ConfigException.BadPath e) {
        throw unknown(entry.getKey(), origin);
      }
    }
    return config;
  }

  private Config fromFile() {
    if (file == null) {
      return ConfigFactory.empty();
    }
    if (!Files.isReadable(file)) {
      throw UserError.of(
          "Cannot read the settings file " + file, "Name one that exists with --conf");
    }
    try {
      Config parsed =
          ConfigFactory.parseFile(
                  file.toFile(), ConfigParseOptions.defaults().setAllowMissing(false))
              .resolve();
      for (String key : parsed.root().keySet()) {
        if (!key.equals(ROOT)) {
          throw UserError.of(
              "Unknown setting '%s' in %s"
                  .formatted(key, parsed.root().get(key).origin().description()),
              "Settings stand below 'lifelog', as in lifelog.ask.top = 20");
        }
      }
      return parsed.hasPath(ROOT) ? parsed.getConfig(ROOT) : ConfigFactory.empty();
    } catch (ConfigException e) {
      throw UserError.of(
          "Cannot read the settings file " + file + ": " + e.getMessage(),
          "Mend that line; the format is HOCON");
    }
  }

  /** In alphabetical order. */
  private static List<UserError> unknownIn(Config given) {
    Set<String> known = keys();
    return given.entrySet().stream()
        .filter(entry -> !known.contains(entry.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> unknown(entry.getKey(), entry.getValue().origin().description()))
        .toList();
  }

  private static UserError unknown(String key, String where) {
    return UserError.of(
        "Unknown setting '%s' in %s".formatted(key, where),
        Nearest.to(key, keys())
            .map(near -> "Did you mean '" + near + "'?")
            .orElse("The settings are: " + String.join(", ", keys())));
  }
}
