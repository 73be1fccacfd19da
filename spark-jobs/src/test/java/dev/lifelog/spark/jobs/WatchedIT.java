package dev.lifelog.spark.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifelog.core.settings.Endpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an operator sees of a job on a cluster: figures, log lines, the descriptions of its jobs.
 */
@ExtendWith(LifelogExtension.class)
class WatchedIT {

  private static final int IMAGES = SmallCollection.DAYS * SmallCollection.IMAGES_PER_DAY;
  private static final int REFUSED = 2;

  /** As the minute table has them, and where somebody was who is nowhere. */
  private static final List<String> COORDINATES =
      List.of("53.3861", "53,3861", "6.2564", "6,2564", "953.38");

  @TempDir static Path folder;

  private static SmallCollection collection;

  @BeforeAll
  static void run() throws Exception {
    collection = SmallCollection.in(folder.resolve("collection"), "u1");
    Path bundle = Colours.train(folder, collection, 1).location().transform(Path::of);
    poison();
    Endpoint node = LifelogExtension.settings().cassandra().endpoints().get(0);
    Files.createDirectories(folder.resolve("seen"));
    Process process =
        WatchedProcess.start(
            List.of(
                node.host() + ":" + node.port(),
                collection.root().toString(),
                bundle.toString(),
                folder.resolve("seen").toString()),
            folder.resolve("spark"),
            folder.resolve("driver.log"));
    try {
      assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("driver.log"))).isZero();
  }

  private static void poison() throws IOException {
    List<Path> pictures = collection.pictures("u1");
    Files.write(pictures.get(0), new byte[0]);
    Files.writeString(pictures.get(1), "not a picture at all", StandardCharsets.UTF_8);
    Path table = collection.minuteTable("u1");
    String lines = Files.readString(table);
    int last = lines.lastIndexOf("53.3861");
    Files.writeString(table, lines.substring(0, last) + "9" + lines.substring(last));
  }

  private static String seen(String name) throws IOException {
    return Files.readString(folder.resolve("seen").resolve(name));
  }

  /** Of the driver's page, without the parts of the names that are the same for all. */
  private static Map<String, Double> page() throws IOException {
    Pattern line =
        Pattern.compile(
            "metrics_lifelog_driver_lifelog_extract_(.+)_Value\\{type=\"gauges\"\\} (\\S+)");
    Map<String, Double> figures = new TreeMap<>();
    seen(WatchedProcess.PAGE)
        .lines()
        .map(line::matcher)
        .filter(Matcher::matches)
        .forEach(found -> figures.put(found.group(1), Double.valueOf(found.group(2))));
    return figures;
  }

  @Test
  void page_hasTheFiguresOfAllExecutors() throws IOException {
    assertThat(page())
        .containsEntry("images_total", (double) IMAGES - REFUSED)
        .containsEntry("failed_total__reason__image_not_an_image", 1.0)
        .containsEntry("rows_total__table__image", page().get("rows_total__table__image"))
        .containsEntry("waiting_pictures", 0.0)
        .containsEntry("waiting_rows", 0.0)
        .containsEntry("days_open", 0.0)
        .containsEntry("lag_days", 0.0)
        .containsEntry("run_state", 1.0)
        .containsKeys("read_seconds_total", "newest_day_timestamp_seconds");
    assertThat(page().get("decode_seconds_total")).isPositive();
    assertThat(page().get("network_seconds_total")).isPositive();
    assertThat(page().get("rows_total__table__minute"))
        .isGreaterThanOrEqualTo((double) LifelogExtension.count("minute"));
    assertThat(page().get("rows_total__table__image_concept"))
        .isEqualTo((double) LifelogExtension.count("image_concept"));
  }

  /** Those with a label come as they occur. */
  @Test
  void page_hasEveryFigureThatTheListNamesWithoutALabel() throws IOException {
    List<String> named =
        Files.readAllLines(Path.of("../deploy/monitoring/metrics.tsv")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t"))
            .filter(cells -> cells[2].equals("-"))
            .map(cells -> cells[0].replace("lifelog_", ""))
            .toList();
    assertThat(named).hasSizeGreaterThan(10);
    assertThat(page()).containsKeys(named.toArray(String[]::new));
  }

  @Test
  void page_ofTheExecutors_isOpen() throws IOException {
    assertThat(seen(WatchedProcess.EXECUTORS_PAGE)).contains("metrics_executor_totalTasks_total");
  }

  @Test
  void file_outlivesTheRun() throws IOException {
    assertThat(seen("lifelog_extract.prom").lines())
        .contains(
            "lifelog_images_total{run=\"extract\"} " + (IMAGES - REFUSED),
            "lifelog_run_state{run=\"extract\"} 2",
            "lifelog_lag_days{run=\"extract\"} 0");
  }

  @Test
  void jobs_sayWhatTheyDoAndForWhom() throws IOException {
    assertThat(seen(WatchedProcess.JOBS).lines())
        .contains(
            "ingest u1 · write the minutes, 121 lines",
            "ingest u1 · write the images, 61 lines",
            "ingest u1 · look for pictures that no table lists, 4 folders",
            "extract colours:1 · u1 2018-05-04 … 2018-05-05 · 60 images",
            "pack lists of colours:1 · 1 months of users")
        .noneMatch(line -> line.startsWith("no description"));
  }

  /** Of driver and executors. */
  private static List<String> logLines() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("driver.log")));
    try (Stream<Path> files = Files.walk(folder.resolve("spark/work"))) {
      for (Path file : files.filter(path -> path.endsWith("stderr")).toList()) {
        lines.addAll(ofExecutor(Files.readAllLines(file)));
      }
    }
    return lines;
  }

  /**
   * Without what the worker adds that copies them: the command that it starts, and a rule below it;
   * and once it ends the executor, a part of what it copied before.
   */
  private static List<String> ofExecutor(List<String> copied) {
    List<String> said = copied.subList(copied.indexOf("") + 1, copied.size());
    return said.stream().takeWhile(line -> !line.contains("RECEIVED SIGNAL TERM")).toList();
  }

  @Test
  void logLines_areJsonAndSayOfWhichJobUserAndDay() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> ours = new ArrayList<>();
    for (String line : logLines()) {
      JsonNode parsed = parsed(json, line);
      assertThat(parsed.fieldNames())
          .toIterable()
          .containsExactly(
              "time",
              "level",
              "job",
              "user",
              "day",
              "task",
              "logger",
              "thread",
              "message",
              "exception");
      if (parsed.get("logger").asText().startsWith("dev.lifelog")) {
        ours.add(parsed);
      }
    }

    assertThat(ours).allMatch(line -> line.get("job").asText().equals("extract"));
    assertThat(ours)
        .filteredOn(line -> line.get("message").asText().startsWith("Chunk"))
        .hasSize(6)
        .allMatch(line -> line.get("user").asText().equals("u1"))
        .allMatch(line -> line.get("day").asText().matches("2018-05-0[45]"))
        .allMatch(line -> line.get("task").asText().startsWith("task"));
    assertThat(ours)
        .filteredOn(line -> line.get("message").asText().contains("is refused: image_"))
        .hasSize(REFUSED)
        .allMatch(line -> line.get("day").asText().equals("2018-05-04"));
    assertThat(ours)
        .filteredOn(line -> line.get("message").asText().startsWith("Done: "))
        .extracting(line -> line.get("day").asText())
        .containsExactlyInAnyOrder("2018-05-04", "2018-05-05");
  }

  private static JsonNode parsed(ObjectMapper json, String line) {
    try {
      return json.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("This line is no JSON: " + line, e);
    }
  }

  @Test
  void everythingSeen_holdsNeitherCoordinatesNorPictures() throws IOException {
    List<String> all = new ArrayList<>(logLines());
    for (String name :
        List.of(
            WatchedProcess.PAGE,
            WatchedProcess.EXECUTORS_PAGE,
            WatchedProcess.JOBS,
            "lifelog_extract.prom")) {
      all.addAll(seen(name).lines().toList());
    }
    byte[] picture = Files.readAllBytes(collection.pictures("u1").get(5));
    String encoded = Base64.getEncoder().encodeToString(picture).substring(0, 24);
    List<String> hidden = new ArrayList<>(COORDINATES);
    hidden.addAll(List.of(encoded, "JFIF", "not a picture at all"));

    assertThat(all).hasSizeGreaterThan(50);
    for (String secret : hidden) {
      assertThat(all).as(secret).noneMatch(line -> line.contains(secret));
    }
  }
}
