package dev.lifelog.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import dev.lifelog.core.question.SeveralConcepts;
import dev.lifelog.core.ranking.MomentOrder;
import dev.lifelog.core.ranking.RankFusion;
import dev.lifelog.core.ranking.SourceWeights;
import dev.lifelog.core.tls.Tls;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsResolverTest {

  @TempDir private Path directory;

  @Test
  void defaults_areThoseThatTheReferenceDocuments() {
    assertThat(Settings.defaults())
        .isEqualTo(
            new Settings(
                new CassandraSettings(
                    List.of(),
                    "datacenter1",
                    "LOCAL_QUORUM",
                    Duration.ofSeconds(10),
                    1,
                    null,
                    null,
                    null),
                new Settings.Spark("local[*]", Duration.ofMinutes(2)),
                new Settings.Ingest(AllowedFailures.NONE, 128),
                new ExtractSettings(
                    10,
                    16,
                    300,
                    AllowedFailures.NONE,
                    0,
                    true,
                    ExtractSettings.Device.AUTO,
                    ExtractSettings.WithoutGpu.CPU,
                    "",
                    4,
                    16),
                new Settings.Reindex("", 30, Duration.ofSeconds(30), Duration.ofSeconds(45)),
                new Settings.Ask(20),
                new RankingSettings(
                    true,
                    new MomentOrder(50, 40, 70),
                    RankFusion.WEIGHTS,
                    200,
                    new SourceWeights(30, 40, 30),
                    SeveralConcepts.SUM),
                new Settings.Model(1.0),
                new Settings.Metrics("")));
    assertThat(Settings.defaults().cassandra().endpoints())
        .as("where nobody names a node")
        .containsExactly(new Endpoint("127.0.0.1", 9042));
  }

  @Test
  void mapping_reachesEveryKey() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "open sesame\nnot this\n");
    Map<String, String> all = new TreeMap<>();
    all.put("cassandra.contact-points", "one.example, 10.0.0.2:9142,[::1]:9043");
    all.put("cassandra.datacenter", "dublin");
    all.put("cassandra.consistency", "all");
    all.put("cassandra.request-timeout", "1500ms");
    all.put("cassandra.replication-factor", "3");
    all.put("cassandra.username", "reader");
    all.put("cassandra.password-file", secret.toString());
    all.put("cassandra.tls.enabled", "true");
    all.put("cassandra.tls.authorities", "");
    all.put("cassandra.tls.identity", "");
    all.put("cassandra.tls.check-host", "false");
    all.put("cassandra.tls.password-file", secret.toString());
    all.put("spark.master", "spark://host:7077");
    all.put("spark.cassandra-patience", "90s");
    all.put("ingest.allowed-failures", "7");
    all.put("ingest.concurrent-writes", "64");
    all.put("extract.top-k", "5");
    all.put("extract.batch-size", "32");
    all.put("extract.chunk-images", "100");
    all.put("extract.allowed-failures", "2.5%");
    all.put("extract.threads", "2");
    all.put("extract.features", "false");
    all.put("extract.device", "gpu");
    all.put("extract.without-gpu", "refuse");
    all.put("extract.bundle-cache", "/var/cache/lifelog");
    all.put("extract.concurrent-reads", "12");
    all.put("extract.read-ahead-mib", "8");
    all.put("reindex.collection", "hdfs:///lifelog");
    all.put("reindex.recent-days", "7");
    all.put("reindex.lease", "1m");
    all.put("reindex.patience", "2h");
    all.put("ask.top", "50");
    all.put("ranking.moments", "false");
    all.put("ranking.pool", "500");
    all.put("ranking.moment-evidence", "0");
    all.put("ranking.repeat", "100");
    all.put("ranking.several-concepts", "roots");
    all.put("ranking.fusion", "borda");
    all.put("ranking.fusion-pool", "300");
    all.put("ranking.weight.visual", "1");
    all.put("ranking.weight.organisers", "2");
    all.put("ranking.weight.whereabouts", "3");
    all.put("model.allowed-loss", "2.5");
    all.put("metrics.textfile-dir", "/var/lib/node_exporter");

    assertThat(all.keySet()).as("no key is untested").isEqualTo(SettingsResolver.keys());
    assertThat(SettingsResolver.create().commandLine(all).resolve())
        .isEqualTo(
            new Settings(
                new CassandraSettings(
                    List.of(
                        new Endpoint("one.example", 9042),
                        new Endpoint("10.0.0.2", 9142),
                        new Endpoint("::1", 9043)),
                    "dublin",
                    "ALL",
                    Duration.ofMillis(1500),
                    3,
                    "reader",
                    "open sesame",
                    new Tls("", "", false)),
                new Settings.Spark("spark://host:7077", Duration.ofSeconds(90)),
                new Settings.Ingest(AllowedFailures.number(7), 64),
                new ExtractSettings(
                    5,
                    32,
                    100,
                    new AllowedFailures(2.5, true),
                    2,
                    false,
                    ExtractSettings.Device.GPU,
                    ExtractSettings.WithoutGpu.REFUSE,
                    "/var/cache/lifelog",
                    12,
                    8),
                new Settings.Reindex(
                    "hdfs:///lifelog", 7, Duration.ofMinutes(1), Duration.ofHours(2)),
                new Settings.Ask(50),
                new RankingSettings(
                    false,
                    new MomentOrder(500, 0, 100),
                    RankFusion.BORDA,
                    300,
                    new SourceWeights(1, 2, 3),
                    SeveralConcepts.ROOTS),
                new Settings.Model(2.5),
                new Settings.Metrics("/var/lib/node_exporter")));
  }

  @Test
  void resolve_prefersTheCommandLineThenSparkThenTheFile() throws IOException {
    Path conf =
        Files.writeString(
            directory.resolve("lifelog.conf"),
            "lifelog { ask.top = 1, extract.top-k = 1, extract.batch-size = 1\n"
                + "cassandra.contact-points = [\"a\", \"b:1\"] }");

    Settings settings =
        SettingsResolver.create()
            .file(conf)
            .spark(
                Map.of(
                    "spark.lifelog.ask.top", "2",
                    "spark.lifelog.extract.top-k", "2",
                    "spark.executor.memory", "2g"))
            .commandLine(Map.of("ask.top", "3"))
            .resolve();

    assertThat(settings.ask().top()).as("command line").isEqualTo(3);
    assertThat(settings.extract().topK()).as("Spark").isEqualTo(2);
    assertThat(settings.extract().batchSize()).as("file").isEqualTo(1);
    assertThat(settings.extract().chunkImages()).as("reference").isEqualTo(300);
    assertThat(settings.cassandra().contactPoints())
        .as("a HOCON list")
        .containsExactly(new Endpoint("a", 9042), new Endpoint("b", 1));
  }

  @Test
  void problems_areAllUnknownKeysOrElseTheFirstBadValue() {
    assertThat(SettingsResolver.create().problems()).isEmpty();
    assertThat(
            SettingsResolver.create()
                .commandLine(Map.of("ask.topp", "2", "colour", "blue", "ask.top", "none"))
                .problems())
        .extracting(problem -> problem.getMessage().replaceAll("\\. .*", ""))
        .containsExactly(
            "Unknown setting 'ask.topp' in the command line (--set ask.topp)",
            "Unknown setting 'colour' in the command line (--set colour)");
    assertThat(SettingsResolver.create().commandLine(Map.of("ask.top", "none")).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem).hasMessageContaining("ask.top cannot be none"));
  }

  @Test
  void resolve_unknownKey_namesTheNearestAndWhereItStands() throws IOException {
    Path conf = Files.writeString(directory.resolve("lifelog.conf"), "\nlifelog.ask.topp = 1");

    assertThatThrownBy(() -> SettingsResolver.create().file(conf).resolve())
        .isInstanceOf(UserError.class)
        .hasMessage("Unknown setting 'ask.topp' in %s: 2. Did you mean 'ask.top'?".formatted(conf));
    assertThatThrownBy(
            () ->
                SettingsResolver.create()
                    .spark(Map.of("spark.lifelog.extract.topk", "3"))
                    .resolve())
        .hasMessage(
            "Unknown setting 'extract.topk' in Spark's configuration (spark.lifelog.extract.topk). "
                + "Did you mean 'extract.top-k'?");
    assertThatThrownBy(
            () -> SettingsResolver.create().commandLine(Map.of("colour", "red")).resolve())
        .hasMessageStartingWith(
            "Unknown setting 'colour' in the command line (--set colour). The settings are:"
                + " ask.top,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ask.top|many|Write a whole number from 1 to 10000",
        "ask.top|0|Write a whole number from 1 to 10000",
        "ask.top|2.5|Write a whole number from 1 to 10000",
        "extract.threads|-1|Write a whole number from 0 to 1024",
        "cassandra.request-timeout|soon|Write a duration such as 10s",
        "cassandra.request-timeout|0s|Write a duration above 0, such as 10s",
        "cassandra.consistency|LOCAL_QORUM|Did you mean LOCAL_QUORUM?",
      })
  void resolve_valueThatDoesNotFit_namesKeyValueOriginAndRemedy(
      String key, String value, String remedy) {
    assertThatThrownBy(() -> SettingsResolver.create().commandLine(Map.of(key, value)).resolve())
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(
            "Setting %s cannot be %s (the command line (--set %s)). %s"
                .formatted(key, value, key, remedy));
  }

  @Test
  void resolve_fileMissingBrokenOrWithoutRoot_saysSo() throws IOException {
    Path missing = directory.resolve("none.conf");
    assertThatThrownBy(() -> SettingsResolver.create().file(missing).resolve())
        .hasMessage(
            "Cannot read the settings file %s. Name one that exists with --conf"
                .formatted(missing));

    Path broken = Files.writeString(directory.resolve("broken.conf"), "lifelog {\n ask = [1\n");
    assertThatThrownBy(() -> SettingsResolver.create().file(broken).resolve())
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("Cannot read the settings file " + broken);

    Path rootless = Files.writeString(directory.resolve("rootless.conf"), "ask.top = 3");
    assertThatThrownBy(() -> SettingsResolver.create().file(rootless).resolve())
        .hasMessageStartingWith("Unknown setting 'ask' in ")
        .hasMessageEndingWith("Settings stand below 'lifelog', as in lifelog.ask.top = 20");
  }

  @Test
  void password_comesFromTheEnvironmentFirst_andIsNeverPrinted() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "from file");
    SettingsResolver resolver =
        SettingsResolver.create()
            .commandLine(
                Map.of("cassandra.username", "u", "cassandra.password-file", secret.toString()));

    assertThat(resolver.resolve().cassandra().password()).isEqualTo("from file");
    Settings settings =
        resolver.environment(Map.of("LIFELOG_CASSANDRA_PASSWORD", "from env")).resolve();
    assertThat(settings.cassandra().password()).isEqualTo("from env");
    assertThat(settings.toString()).doesNotContain("from env");
  }

  @Test
  void password_missing_namesBothPlaces() {
    assertThatThrownBy(
            () ->
                SettingsResolver.create().commandLine(Map.of("cassandra.username", "u")).resolve())
        .hasMessage(
            "cassandra.username is set, but there is no password. Set the environment variable "
                + "LIFELOG_CASSANDRA_PASSWORD or cassandra.password-file");
  }

  @ParameterizedTest
  @CsvSource({":9042", "host:0", "host:65536", "host:nine", "' '"})
  void endpoint_thatIsNone_isRefused(String text) {
    assertThatThrownBy(() -> Endpoint.parse(text))
        .hasMessageStartingWith("Not a contact point: '" + text + "'");
  }

  @Test
  void settings_travelToExecutors() throws IOException {
    try (ObjectOutputStream stream = new ObjectOutputStream(new ByteArrayOutputStream())) {
      stream.writeObject(Settings.defaults());
    }
  }
}
