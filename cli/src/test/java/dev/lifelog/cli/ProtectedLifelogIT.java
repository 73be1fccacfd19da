package dev.lifelog.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.Models;
import dev.lifelog.core.ModelId;
import dev.lifelog.core.settings.CassandraSettings;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.local.FreePort;
import dev.lifelog.local.LocalCassandra;
import dev.lifelog.models.bundle.ModelBundle;
import dev.lifelog.models.image.ImageTraining;
import dev.lifelog.models.labels.LabelledImage;
import dev.lifelog.synthetic.CollectionGenerator;
import dev.lifelog.synthetic.GenerationProgress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The local node as {@code cassandra start} makes it, with TLS: its owner makes tables and roles, a
 * writer runs every job, a reader asks; and nothing shows their passwords to whoever looks.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ProtectedLifelogIT {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  @TempDir private static Path directory;
  private static Path home;
  private static Path collection;
  private static Path writer;
  private static Path reader;
  private static Invocation started;

  @BeforeAll
  static void start() throws IOException {
    home = directory.resolve("home");
    collection = directory.resolve("collection");
    writer = Files.writeString(directory.resolve("writer"), letters() + "\n");
    reader = Files.writeString(directory.resolve("reader"), letters() + "\n");
    CollectionGenerator.builder()
        .out(collection)
        .users(1)
        .days(3)
        .imagesPerDay(30)
        .seed(7)
        .size(64, 48)
        .build()
        .generate(GenerationProgress.SILENT);
    started = asOwner("cassandra", "start", "--port", "0", "--heap", "256", "--protect", "tls");
  }

  @AfterAll
  static void stop() {
    Invocation.of("cassandra", "stop", "--dir", home.toString());
  }

  @Test
  @Order(1)
  void start_tellsHowToLogInAndNotThePassword() {
    assertThat(started.exit()).as(started.err()).isZero();
    assertThat(started.out())
        .contains("Cassandra is ready on 127.0.0.1:")
        .contains("For a prompt of CQL:")
        .contains(
            "cqlsh --ssl --username=lifelog --credentials='%s' 127.0.0.1 "
                .formatted(home.resolve("cassandra/cqlsh")))
        .doesNotContain(owner());
    Invocation again = asOwner("cassandra", "start");
    assertThat(again.out()).contains("Cassandra runs already on 127.0.0.1:");
  }

  @Test
  @Order(2)
  void owner_isFoundInDir_andMakesTablesAndRoles() {
    assertDone(asOwner("schema", "install"));
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(bytes(reader)));
    try {
      Invocation roles =
          asOwner(
              "schema", "roles", "--writer-password", writer.toString(), "--reader-password", "-");
      assertDone(roles);
      assertThat(roles.out())
          .isEqualTo(
              """
              lifelog_owner   makes and upgrades the tables
              lifelog_writer  runs the jobs, and logs in with the password given
              lifelog_reader  asks, and logs in with the password given
              """);
    } finally {
      System.setIn(before);
    }
    Invocation doctor = asOwner("doctor");
    assertDone(doctor);
    assertThat(doctor.out())
        .containsPattern("ok +access +by password, as the user lifelog")
        .containsPattern("ok +encryption +TLS, with nodes known by their certificates");
  }

  @Test
  @Order(3)
  void writer_runsEveryJob_andMakesNoTable() throws IOException {
    assertDone(asWriter("ingest", collection.toString()));
    registerModel();
    assertDone(asWriter("extract", "--model", "scenes"));
    assertDone(asWriter("concepts", "detections", collection.toString()));
    assertDone(asWriter("concepts", "export", "--model", "scenes", "--out", path("concepts.csv")));
    String topics = collection.resolve("topics/test-topics.xml").toString();
    for (String by : List.of("cql", "spark")) {
      Invocation run = asWriter("run", topics, "--out", path(by + ".csv"), "--by", by);
      // A network of three concepts leaves some topics unanswered.
      assertThat(run.exit()).as(run.err()).isIn(ExitCode.DONE, ExitCode.TOO_MANY_REFUSED);
    }
    assertThat(directory.resolve("spark.csv"))
        .hasSameTextualContentAs(directory.resolve("cql.csv"));
    assertDone(asWriter("reindex", "--collection", collection.toString()));

    Invocation roles = asWriter("schema", "roles");
    assertThat(roles.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(roles.err()).contains("This user may not make roles");
  }

  @Test
  @Order(4)
  void reader_asks_andRunsNoJob() {
    Invocation answer = asReader("ask", "coffee in a cafe", "--format", "csv");
    assertDone(answer);
    assertThat(answer.out().lines().count()).isGreaterThan(3);
    assertDone(asReader("sql", "SELECT count(*) FROM lifelog.image"));

    Invocation ingest = asReader("ingest", collection.toString());
    assertThat(ingest.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(ingest.err()).contains("lifelog_reader has no MODIFY permission");
  }

  @Test
  @Order(5)
  void secrets_ofARunningJob_standNowhereButInTheirFiles() throws Exception {
    Map<String, String> secrets = new LinkedHashMap<>();
    secrets.put("owner", owner());
    secrets.put("writer", firstLine(writer));
    secrets.put("reader", firstLine(reader));
    secrets.put("key", keyOfTheNode());
    SecretSearch search = new SecretSearch(secrets);
    Path events = Files.createDirectories(directory.resolve("events"));
    Path log = directory.resolve("job.log");
    try (FreePort port = FreePort.take();
        SubmittedSql job = SubmittedSql.start(conf(port, events), log)) {
      job.run("SELECT 'rows' AS what, count(*) AS images FROM lifelog.image");
      await().atMost(LIMIT).untilAsserted(() -> assertThat(job.output()).contains("rows,96"));

      search.findsNothing(
          "processes", SecretSearch.commandLines(), "cassandra.username=lifelog_writer");
      String page = "http://127.0.0.1:" + port.port();
      search.findsNothing(
          "Spark's page", page(page + "/environment/"), "spark.cassandra.auth.username");
      String id =
          page(page + "/api/v1/applications").replaceAll("(?s).*\"id\" : \"([^\"]+)\".*", "$1");
      search.findsNothing(
          "Spark's interface",
          page(page + "/api/v1/applications/" + id + "/environment"),
          "lifelog_writer");
      search.findsNothing("SQL's page", page(page + "/SQL/"), "SQL");
      assertThat(job.end()).as(job.output()).isZero();
    }
    search.findsNothing("the log", Files.readString(log), "rows,");
    search.findsNothing("the events", texts(events), "spark.cassandra.auth.username");
    search.findsNothing(
        "the answer", asReader("ask", "coffee in a cafe", "--explain").out(), "understood");
    search.findsNothing("doctor", asWriter("doctor").out(), "lifelog_writer");
    search.findsNothing(
        "doctor's JSON", asWriter("doctor", "--format", "json").out(), "lifelog_writer");
    search.findsNothing("logs of the node", texts(home.resolve("cassandra/logs")), "INFO");
    Path node = home.resolve("cassandra");
    assertThat(search.files(directory))
        .containsExactlyInAnyOrder(
            writer,
            reader,
            node.resolve("password"),
            node.resolve("cqlsh"),
            node.resolve("tls/node.pem"));
  }

  private static Map<String, String> conf(FreePort port, Path events) {
    Map<String, String> conf = new LinkedHashMap<>();
    conf.put("spark.ui.enabled", "true");
    conf.put("spark.ui.port", String.valueOf(port.port()));
    conf.put("spark.eventLog.enabled", "true");
    conf.put("spark.eventLog.dir", events.toUri().toString());
    conf.put("spark.lifelog.cassandra.contact-points", contactPoint());
    conf.put("spark.lifelog.cassandra.username", "lifelog_writer");
    conf.put("spark.lifelog.cassandra.password-file", writer.toString());
    conf.put("spark.lifelog.cassandra.tls.enabled", "true");
    Path tls = home.resolve("cassandra/tls");
    conf.put("spark.lifelog.cassandra.tls.authorities", tls.resolve("certificate.pem").toString());
    // The node asks for none; so there is a key to look for.
    conf.put("spark.lifelog.cassandra.tls.identity", tls.resolve("node.pem").toString());
    return conf;
  }

  /** A network that knows nothing: what it sees does not matter here. */
  private static void registerModel() throws IOException {
    List<LabelledImage> images = new ArrayList<>();
    List<String> scenes = List.of("cafe", "laptop", "street");
    try (Stream<Path> files = Files.walk(collection)) {
      for (Path picture :
          files.filter(file -> file.toString().endsWith(".JPG")).sorted().toList()) {
        String scene = scenes.get(images.size() % scenes.size());
        images.add(
            new LabelledImage(picture, new TreeSet<>(List.of(scene)), "moment" + images.size()));
      }
    }
    Path bundle = home.resolve("models/scenes/1");
    ImageTraining.of(images)
        .name("scenes")
        .width(0.125)
        .inputSize(32)
        .epochs(1)
        .seed(1)
        .run(bundle);
    CassandraSettings settings =
        LocalCassandra.in(home.resolve("cassandra")).reached(Settings.defaults().cassandra());
    try (CqlSession session = CassandraConnection.open(settings)) {
      ModelShelf shelf = new ModelShelf(new Models(session), home.resolve("models"));
      shelf.register(ModelId.parse("scenes:1"), ModelBundle.open(bundle));
    }
    assertDone(asWriter("model", "activate", "scenes"));
  }

  private static void assertDone(Invocation call) {
    assertThat(call.exit()).as(call.out() + call.err()).isZero();
  }

  private static Invocation asOwner(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--dir", home.toString()));
    return Invocation.of(all.toArray(String[]::new));
  }

  private static Invocation asWriter(String... words) {
    return as("lifelog_writer", writer, words);
  }

  private static Invocation asReader(String... words) {
    return as("lifelog_reader", reader, words);
  }

  private static Invocation as(String user, Path password, String... words) {
    return asOwner(
        Stream.concat(
                Stream.of(words),
                Stream.of(
                    "--set",
                    "cassandra.username=" + user,
                    "--set",
                    "cassandra.password-file=" + password))
            .toArray(String[]::new));
  }

  private static String contactPoint() {
    return LocalCassandra.in(home.resolve("cassandra")).endpoint().orElseThrow().toString();
  }

  private static String owner() {
    return firstLine(home.resolve("cassandra/password"));
  }

  /** Its last line, which is not the same for every key. */
  private static String keyOfTheNode() {
    String pem = new String(bytes(home.resolve("cassandra/tls/node.pem")), StandardCharsets.UTF_8);
    List<String> lines = pem.strip().lines().toList();
    assertThat(lines.get(lines.size() - 1)).isEqualTo("-----END PRIVATE KEY-----");
    return lines.get(lines.size() - 2);
  }

  private static String firstLine(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String texts(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> new String(bytes(file), StandardCharsets.UTF_8))
          .collect(Collectors.joining());
    }
  }

  private static String path(String name) {
    return directory.resolve(name).toString();
  }

  private static String page(String address) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }

  private static String letters() {
    return new SecureRandom()
        .ints(40, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
