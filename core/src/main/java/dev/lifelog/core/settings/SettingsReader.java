package dev.lifelog.core.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValueType;
import dev.lifelog.core.UserError;
import dev.lifelog.core.question.SeveralConcepts;
import dev.lifelog.core.ranking.MomentOrder;
import dev.lifelog.core.ranking.RankFusion;
import dev.lifelog.core.ranking.SourceWeights;
import dev.lifelog.core.tls.Tls;
import dev.lifelog.core.tls.TlsFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Turns resolved keys into typed settings and says which value of which origin does not fit. */
final class SettingsReader {

  private static final String PASSWORD_VARIABLE = "LIFELOG_CASSANDRA_PASSWORD";
  private static final Set<String> CONSISTENCIES =
      Set.of("ONE", "TWO", "THREE", "QUORUM", "ALL", "LOCAL_ONE", "LOCAL_QUORUM", "EACH_QUORUM");

  private final Config config;
  private final Secrets secrets;

  SettingsReader(Config config, Map<String, String> environment) {
    this.config = config;
    this.secrets = new Secrets(config, environment);
  }

  Settings settings() {
    return new Settings(
        cassandra(),
        new Settings.Spark(text("spark.master"), duration("spark.cassandra-patience", "2m")),
        new Settings.Ingest(
            failures("ingest.allowed-failures"), whole("ingest.concurrent-writes", 1, 10_000)),
        extract(),
        new Settings.Reindex(
            config.getString("reindex.collection").strip(),
            whole("reindex.recent-days", 0, 100_000),
            duration("reindex.lease", "30s"),
            duration("reindex.patience", "45s")),
        new Settings.Ask(whole("ask.top", 1, 10_000)),
        ranking(),
        new Settings.Model(points("model.allowed-loss")),
        new Settings.Metrics(config.getString("metrics.textfile-dir").strip()));
  }

  private ExtractSettings extract() {
    return new ExtractSettings(
        whole("extract.top-k", 1, 1_000),
        whole("extract.batch-size", 1, 4_096),
        whole("extract.chunk-images", 1, 100_000),
        failures("extract.allowed-failures"),
        whole("extract.threads", 0, 1_024),
        yes("extract.features"),
        oneOf("extract.device", ExtractSettings.Device.class),
        oneOf("extract.without-gpu", ExtractSettings.WithoutGpu.class),
        config.getString("extract.bundle-cache").strip(),
        whole("extract.concurrent-reads", 1, 256),
        whole("extract.read-ahead-mib", 1, 4_096));
  }

  private RankingSettings ranking() {
    return new RankingSettings(
        yes("ranking.moments"),
        new MomentOrder(
            whole("ranking.pool", 1, 10_000),
            whole("ranking.moment-evidence", 0, 100),
            whole("ranking.repeat", 0, 100)),
        oneOf("ranking.fusion", RankFusion.class),
        whole("ranking.fusion-pool", 1, 10_000),
        new SourceWeights(
            whole("ranking.weight.visual", 0, 100),
            whole("ranking.weight.organisers", 0, 100),
            whole("ranking.weight.whereabouts", 0, 100)),
        oneOf("ranking.several-concepts", SeveralConcepts.class));
  }

  private CassandraSettings cassandra() {
    String username = config.getString("cassandra.username");
    return new CassandraSettings(
        contactPoints(),
        text("cassandra.datacenter"),
        consistency(),
        duration("cassandra.request-timeout", "10s"),
        whole("cassandra.replication-factor", 1, 100),
        username.isEmpty() ? null : username,
        username.isEmpty() ? null : password(),
        yes("cassandra.tls.enabled") ? tls() : null);
  }

  private Tls tls() {
    String password =
        secrets.read("LIFELOG_TLS_PASSWORD", "cassandra.tls.password-file").orElse(null);
    String authorities = config.getString("cassandra.tls.authorities").strip();
    String identity = config.getString("cassandra.tls.identity").strip();
    return new Tls(
        authorities.isEmpty() ? "" : new TlsFile(Path.of(authorities), password).authorities(),
        identity.isEmpty() ? "" : new TlsFile(Path.of(identity), password).identity(),
        yes("cassandra.tls.check-host"));
  }

  private List<Endpoint> contactPoints() {
    String key = "cassandra.contact-points";
    List<String> points =
        config.getValue(key).valueType() == ConfigValueType.LIST
            ? config.getStringList(key)
            : Arrays.asList(config.getString(key).split(",", -1));
    return points.stream().filter(point -> !point.isBlank()).map(Endpoint::parse).toList();
  }

  private String consistency() {
    String level = text("cassandra.consistency").toUpperCase(Locale.ROOT);
    if (!CONSISTENCIES.contains(level)) {
      throw refused(
          "cassandra.consistency",
          Nearest.to(level, CONSISTENCIES)
              .map(near -> "Did you mean " + near + "?")
              .orElse("Use LOCAL_QUORUM or another consistency level of CQL"));
    }
    return level;
  }

  private Duration duration(String key, String example) {
    Duration duration =
        read(key, () -> config.getDuration(key), "Write a duration such as " + example);
    if (duration.isZero() || duration.isNegative()) {
      throw refused(key, "Write a duration above 0, such as " + example);
    }
    return duration;
  }

  private String password() {
    return secrets
        .read(PASSWORD_VARIABLE, "cassandra.password-file")
        .orElseThrow(
            () ->
                UserError.of(
                    "cassandra.username is set, but there is no password",
                    "Set the environment variable "
                        + PASSWORD_VARIABLE
                        + " or cassandra.password-file"));
  }

  private String text(String key) {
    String text = read(key, () -> config.getString(key), "Write one word");
    if (text.isBlank()) {
      throw refused(key, "Write a value or leave the line out");
    }
    return text;
  }

  private boolean yes(String key) {
    return read(key, () -> config.getBoolean(key), "Write true or false");
  }

  private <E extends Enum<E>> E oneOf(String key, Class<E> type) {
    String known =
        Arrays.stream(type.getEnumConstants())
            .map(value -> value.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" or "));
    String text = text(key).strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(text))
        .findFirst()
        .orElseThrow(() -> refused(key, "Write " + known));
  }

  private AllowedFailures failures(String key) {
    try {
      return AllowedFailures.parse(text(key));
    } catch (UserError e) {
      throw refused(key, "Write a whole number, or a share such as 5%");
    }
  }

  private int whole(String key, int least, int most) {
    String remedy = "Write a whole number from %d to %d".formatted(least, most);
    // Not getInt, which cuts 2.5 down to 2 without a word.
    int value = read(key, () -> Integer.parseInt(config.getString(key).trim()), remedy);
    if (value < least || value > most) {
      throw refused(key, remedy);
    }
    return value;
  }

  private double points(String key) {
    String remedy = "Write a number from 0 to 100";
    double value = read(key, () -> config.getDouble(key), remedy);
    if (!(value >= 0 && value <= 100)) {
      throw refused(key, remedy);
    }
    return value;
  }

  private <T> T read(String key, Supplier<T> value, String remedy) {
    try {
      return value.get();
    } catch (ConfigException | NumberFormatException e) {
      throw refused(key, remedy);
    }
  }

  private UserError refused(String key, String remedy) {
    return Refusal.of(config, key, remedy);
  }
}
