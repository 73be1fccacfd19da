package dev.lifelog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.Replication;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.local.EphemeralCassandra;
import dev.lifelog.local.LocalCassandra;
import dev.lifelog.synthetic.TrueScene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's CQL, as it stands there, against what the generator knows. The concepts are the true
 * ones: the statements are tested here, not a network.
 */
final class ReadmeCqlIT {

  private static final Path README = Path.of("").toAbsolutePath().resolveSibling("README.md");

  @TempDir private static Path directory;
  private static EphemeralCassandra node;
  private static CqlSession session;
  private static Map<String, TrueScene> truth;
  private static List<String> statements;

  @BeforeAll
  static void fill() throws IOException {
    node = LocalCassandra.ephemeral();
    Settings defaults = Settings.defaults();
    Settings settings =
        defaults.with(defaults.cassandra().withContactPoints(List.of(node.endpoint())));
    session = CassandraConnection.open(settings.cassandra());
    Schema.install(session, Replication.of(settings.cassandra()));
    truth = DrawnLifelog.fill(directory.resolve("collection"), 1, settings, session).truth();
    statements =
        Pattern.compile("```cql\n(.*?);\n```", Pattern.DOTALL)
            .matcher(Files.readString(README))
            .results()
            .map((MatchResult block) -> block.group(1))
            .toList();
  }

  @AfterAll
  static void stop() {
    if (session != null) {
      session.close();
    }
    if (node != null) {
      node.close();
    }
  }

  @Test
  void user_daysAddUpToTheImagesOfTheGenerator() {
    List<Row> days = rows(0);

    assertThat(days).hasSize(8);
    assertThat(days.stream().mapToInt(day -> day.getInt("images")).sum()).isEqualTo(truth.size());
    assertThat(days).allMatch(day -> "metadata".equals(day.getString("model")));
  }

  @Test
  void concept_imagesShowIt() {
    assertThat(scenes(1)).isNotEmpty().allMatch(image -> image.scene().equals("laptop"));
  }

  @Test
  void activity_minutesAreOnTheWay() {
    List<TrueScene> onTheWay =
        rows(2).stream()
            .flatMap(minute -> minute.getList("images", String.class).stream())
            .map(truth::get)
            .toList();

    assertThat(onTheWay).isNotEmpty().allMatch(image -> image.activity().equals("transport"));
  }

  @Test
  void location_imagesAreThereAndShowIt() {
    assertThat(scenes(3))
        .isNotEmpty()
        .allMatch(image -> image.place().equals("Work") && image.scene().equals("laptop"));
  }

  @Test
  void irrelevance_leavesOutWhatIsKnownToBeAtHome() {
    Set<String> home = new HashSet<>();
    rows(4).forEach(row -> home.add(row.getString("image_id")));
    List<Row> rest =
        rows(1).stream().filter(row -> !home.contains(row.getString("image_id"))).toList();

    assertThat(home).isNotEmpty().allMatch(id -> truth.get(id).place().equals("Home"));
    assertThat(rest)
        .as("a laptop, but not at home")
        .hasSizeGreaterThanOrEqualTo(scenes(3).size())
        .noneMatch(row -> "Home".equals(row.getString("place")));
  }

  private static List<TrueScene> scenes(int statement) {
    return rows(statement).stream().map(row -> truth.get(row.getString("image_id"))).toList();
  }

  private static List<Row> rows(int statement) {
    assertThat(statements).as("one for each axis").hasSize(5);
    return session.execute(statements.get(statement)).all();
  }
}
