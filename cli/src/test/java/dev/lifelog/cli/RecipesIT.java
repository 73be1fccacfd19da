package dev.lifelog.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.Replication;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.local.EphemeralCassandra;
import dev.lifelog.local.FreePort;
import dev.lifelog.local.LocalCassandra;
import dev.lifelog.local.Protection;
import dev.lifelog.retrieval.methods.Answerer;
import dev.lifelog.retrieval.methods.Method;
import dev.lifelog.spark.jobs.sql.JdbcServer;
import dev.lifelog.spark.jobs.sql.SqlScript;
import dev.lifelog.spark.jobs.sql.SqlSession;
import dev.lifelog.synthetic.TrueScene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of recipes as it stands there, run by somebody who may only read, against what the
 * generator knows. Through the driver, through Spark SQL, and through JDBC.
 */
final class RecipesIT {

  @TempDir private static Path directory;
  private static EphemeralCassandra node;
  private static Recipes recipes;
  private static Map<String, TrueScene> truth;
  private static Path passwordFile;
  private static CqlSession cql;
  private static SqlSession sql;
  private static FreePort port;
  private static JdbcServer server;

  @BeforeAll
  static void fill() throws IOException {
    recipes = Recipes.read();
    node = LocalCassandra.ephemeral(Protection.PASSWORD);
    Settings superuser = Settings.defaults().with(node.reached(Settings.defaults().cassandra()));
    try (CqlSession session = CassandraConnection.open(superuser.cassandra())) {
      Schema.install(session, Replication.of(superuser.cassandra()));
      truth = DrawnLifelog.fill(directory.resolve("collection"), 2, superuser, session).truth();
      UntrainedModel.register(session);
      Answerer.open(session, Method.QUESTION, null, Settings.defaults().ranking().withoutMoments())
          .topicRun()
          .topicSet("recipes")
          .run(
              List.of(
                  new Topic("001", "", "u1", "Coffee in a cafe", "", ""),
                  new Topic("002", "", "u2", "On the bus or the train", "", "")));
      SqlScript.statements(Files.readString(Recipes.page("reader.cql"))).forEach(session::execute);
    }
    passwordFile = Files.writeString(directory.resolve("password"), "change me\n");
    Settings reader = settings("ann", "change me");
    cql = CassandraConnection.open(reader.cassandra());
    port = FreePort.take();
    server = JdbcServer.start(reader, new Endpoint("127.0.0.1", port.port()));
    sql = SqlSession.open(reader);
  }

  private static Settings settings(String user, String password) {
    Settings defaults = Settings.defaults();
    return defaults.with(
        defaults.cassandra().withContactPoints(List.of(node.endpoint())).withUser(user, password));
  }

  @AfterAll
  static void stop() {
    if (cql != null) {
      cql.close();
    }
    if (server != null) {
      server.close();
    }
    if (port != null) {
      port.close();
    }
    if (node != null) {
      node.close();
    }
  }

  @Test
  void everyCqlRecipe_findsSomething() {
    assertThat(recipes.cql()).hasSizeGreaterThanOrEqualTo(5);
    recipes.cql().forEach((name, statement) -> assertThat(cql(name)).as(name).isNotEmpty());
  }

  @Test
  void everySqlRecipe_findsSomething() {
    assertThat(recipes.sql()).hasSizeGreaterThanOrEqualTo(10);
    recipes.sql().forEach((name, statement) -> assertThat(sql(name)).as(name).isNotEmpty());
  }

  @Test
  void userRecipe_countsTheImagesOfTheGenerator() {
    assertThat(sql("User: what there is of each"))
        .extracting(row -> row.get(0), row -> row.get(1), row -> row.get(2))
        .containsExactly(
            tuple("u1", 8L, images(id -> id.startsWith("u1_"))),
            tuple("u2", 8L, images(id -> id.startsWith("u2_"))));
  }

  @Test
  void conceptRecipe_countsTheScenesOfTheGenerator() {
    Map<String, Long> seen =
        sql("Concept: what was seen most").stream()
            .collect(Collectors.toMap(row -> (String) row.get(0), row -> (Long) row.get(1)));

    assertThat(seen)
        .isEqualTo(
            truth.values().stream()
                .filter(image -> image.imageId().startsWith("u1_"))
                .collect(Collectors.groupingBy(TrueScene::scene, Collectors.counting())));
  }

  @Test
  void locationRecipe_countsTheMinutesThatAreStored() {
    assertThat(sql("Location: where time was spent"))
        .allSatisfy(
            row ->
                assertThat(row.get(1))
                    .isEqualTo(
                        minutes(minute -> row.get(0).equals(minute.getString("place"))).size()
                            * 1L));
  }

  @Test
  void irrelevanceRecipe_isNeverAtHome() {
    assertThat(sql("Irrelevance: a laptop, but not at home"))
        .allSatisfy(
            row -> {
              assertThat(truth.get((String) row.get(0)).scene()).isEqualTo("laptop");
              assertThat(row.get(2)).isNotEqualTo("Home");
            });
  }

  @Test
  void allFive_areWalksOfTheMorning() {
    assertThat(sql("All five together"))
        .extracting(row -> truth.get((String) row.get(0)))
        .allSatisfy(
            image -> {
              assertThat(image.activity()).isEqualTo("walking");
              assertThat(image.scene()).isIn("street", "park", "bridge");
            });
  }

  @Test
  void heartRateWhileDriving_isTheAverageOfTheRows() {
    List<Double> beats = new ArrayList<>();
    for (Row image :
        cql.execute("SELECT user_id, day, utc_minute, top_concept FROM lifelog.image_concept")) {
      Row minute =
          cql.execute(
                  "SELECT heart_rate, activity FROM lifelog.minute WHERE user_id = ? AND day = ?"
                      + " AND utc_minute = ?",
                  image.getString("user_id"),
                  image.getLocalDate("day"),
                  image.getInstant("utc_minute"))
              .one();
      if (minute != null
          && "car".equals(image.getString("top_concept"))
          && "transport".equals(minute.getString("activity"))
          && !minute.isNull("heart_rate")) {
        beats.add(minute.getDouble("heart_rate"));
      }
    }

    List<Object> car =
        sql("Average heart rate while driving").stream()
            .filter(row -> row.get(0).equals("car"))
            .findFirst()
            .orElseThrow();

    assertThat((Double) car.get(1))
        .isCloseTo(beats.stream().mapToDouble(beat -> beat).average().orElseThrow(), offset(0.051));
    assertThat(car.get(2)).isEqualTo((long) beats.size());
  }

  @Test
  void weekRecipe_addsUpToTheMinutes() {
    double hours =
        sql("How a week was spent").stream()
            .mapToDouble(
                row ->
                    row.stream().skip(1).mapToDouble(value -> ((Number) value).doubleValue()).sum())
            .sum();

    assertThat(hours)
        .isCloseTo(
            minutes(
                        minute ->
                            !minute.getLocalDate("day").isBefore(LocalDate.of(2018, 5, 3))
                                && !minute.getLocalDate("day").isAfter(LocalDate.of(2018, 5, 9)))
                    .size()
                / 60.0,
            offset(2.0));
  }

  @Test
  void coffeeRecipe_countsTheCafesOfTheGenerator() {
    assertThat(sql("Where coffee was drunk").stream().mapToLong(row -> (Long) row.get(1)).sum())
        .isEqualTo(truth.values().stream().filter(image -> image.scene().equals("cafe")).count());
  }

  @Test
  void topicSetRecipe_showsWhatTheTopicsWant() {
    assertThat(sql("A whole topic set"))
        .hasSize(6)
        .allSatisfy(
            row ->
                assertThat(truth.get((String) row.get(2)).scene())
                    .isIn(row.get(0).equals("001") ? List.of("cafe") : List.of("bus", "train")));
  }

  @Test
  void jdbcClient_readsTheSame() throws Exception {
    String statement = recipes.sql().get("Where coffee was drunk");
    List<List<Object>> rows = new ArrayList<>();
    try (Connection connection = driver().connect(server.url(), new Properties());
        Statement query = connection.createStatement();
        ResultSet result = query.executeQuery(statement)) {
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        row.add(result.getString(1));
        row.add(result.getLong(2));
        row.add(result.getLong(3));
        rows.add(row);
      }
    }

    assertThat(rows).isEqualTo(sql("Where coffee was drunk"));
  }

  /** Hive's own driver, from the server's folder of libraries. */
  private static Driver driver() throws Exception {
    return Class.forName("org.apache.hive.jdbc.HiveDriver", true, server.libraries())
        .asSubclass(Driver.class)
        .getConstructor()
        .newInstance();
  }

  @Test
  void reader_asks() {
    Invocation call = asReader("ask", "coffee in a cafe", "--user", "u1", "--format", "csv");

    assertThat(call.err()).isEmpty();
    assertThat(call.exit()).isZero();
    assertThat(call.out().lines().count()).isGreaterThan(5);
  }

  @Test
  void reader_asksForAPlaceThatIsNotThere_isToldBesideTheAnswer() {
    Invocation call = asReader("ask", "coffee at Quorl Castle", "--user", "u1", "--top", "3");

    assertThat(call.err()).isEqualTo("ignored: \"Quorl Castle\": no such place here\n");
    assertThat(call.exit()).isZero();
    assertThat(call.out().lines().count()).isEqualTo(4);
  }

  @Test
  void reader_cannotWrite() {
    assertThatThrownBy(
            () ->
                cql.execute(
                    "INSERT INTO lifelog.active_model (kind, name, version) VALUES ('image', 'x',"
                        + " 1)"))
        .isInstanceOf(UnauthorizedException.class)
        .hasMessageContaining("ann has no MODIFY permission");
    assertThatThrownBy(
            () ->
                run(
                    "INSERT INTO lifelog.active_model SELECT 'image' AS kind, 'x' AS name, 1 AS"
                        + " version"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("ann has no MODIFY permission");
  }

  @Test
  void sql_mistakes_areOneLine() {
    assertThatThrownBy(() -> run("SELECT * FROM lifelog.minutes"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("`lifelog`.`minutes`")
        .message()
        .hasLineCount(1);
    assertThatThrownBy(() -> run("SELEKT 1"))
        .isInstanceOf(UserError.class)
        .hasMessage("Syntax error at or near 'SELEKT' (line 1, pos 0). Mend the statement");
    assertThat(run("SHOW TABLES IN lifelog")).hasSizeGreaterThan(10);
  }

  private static Invocation asReader(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(
        List.of(
            "--contact-point",
            node.endpoint().toString(),
            "--set",
            "cassandra.username=ann",
            "--set",
            "cassandra.password-file=" + passwordFile,
            "--dir",
            directory.resolve("home").toString()));
    return Invocation.of(all.toArray(String[]::new));
  }

  private static long images(Predicate<String> which) {
    return truth.keySet().stream().filter(which).count();
  }

  private static List<Row> minutes(Predicate<Row> which) {
    return cql
        .execute("SELECT day, place FROM lifelog.minute WHERE user_id = 'u1' ALLOW FILTERING")
        .all()
        .stream()
        .filter(which)
        .toList();
  }

  private static List<Row> cql(String name) {
    return cql.execute(recipes.cql().get(name)).all();
  }

  private static List<List<Object>> sql(String name) {
    return run(recipes.sql().get(name));
  }

  private static List<List<Object>> run(String statement) {
    List<List<Object>> rows = new ArrayList<>();
    sql.run(statement).rows().forEachRemaining(rows::add);
    return rows;
  }
}
