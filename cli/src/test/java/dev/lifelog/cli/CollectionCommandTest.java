package dev.lifelog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifelog.core.collection.CollectionLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CollectionCommandTest {

  @TempDir private Path directory;
  private Path root;

  @BeforeEach
  void generate() {
    root = directory.resolve("A");
    assertThat(generateInto(root).exit()).isZero();
  }

  private static Invocation generateInto(Path out) {
    return Invocation.of(
        "collection generate --users 1 --days 2 --images-per-day 20 --size 64x48 --seed 7 --out"
            .concat(" " + out)
            .split(" "));
  }

  @Test
  void generate_sameSeed_givesTheSameBytes() throws Exception {
    Path second = directory.resolve("B");
    generateInto(second);

    assertThat(digests(second)).isEqualTo(digests(root));
  }

  @Test
  void generate_intoAFolderThatHoldsSomething_isRefused() {
    Invocation call = generateInto(root);

    assertThat(call.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(call.err()).startsWith("lifelog: ").contains(root.toString());
  }

  @Test
  void check_generated_isClean() throws IOException {
    Invocation text = Invocation.of("collection", "check", root.toString());

    assertThat(text.exit()).as(text.out()).isZero();
    JsonNode report = json(0);
    assertThat(names(report)).containsExactly("users", "days", "minutes", "images", "problems");
    assertThat(report.get("users").get(0).asText()).isEqualTo("u1");
    assertThat(report.get("days").asInt()).isEqualTo(2);
    assertThat(report.get("minutes").asInt()).isEqualTo(2 * 24 * 60);
    assertThat(report.get("problems")).isEmpty();
  }

  @Test
  void check_damaged_namesEachDamageWithFileAndLine() throws IOException {
    Path minutes = CollectionLayout.of(root).minuteTable("u1");
    List<String> rows = new ArrayList<>(Files.readAllLines(minutes));
    String stray = rows.get(5);
    rows.set(4, rows.get(4).replaceFirst(",53\\.[0-9]+,", ",153.5,"));
    rows.set(5, stray.substring(0, stray.length() - 4) + "\"\",NULL");
    rows.set(6, "\"" + rows.get(6));
    rows.set(7, rows.get(7).replaceFirst("^u1_\\d{8}_\\d{4}", "u1_20180532_9999"));
    rows.add(10, rows.get(9));
    Files.write(minutes, rows);
    Path lost = images().get(0);
    Files.delete(lost);
    Path renamed = images().get(0);
    Files.move(renamed, renamed.resolveSibling(swapCase(renamed.getFileName().toString())));
    Files.writeString(images().get(3).resolveSibling("stranger.jpg"), "no picture");

    Map<String, JsonNode> problems = new TreeMap<>();
    json(3).get("problems").forEach(problem -> problems.put(problem.get("kind").asText(), problem));

    assertThat(problems.keySet())
        .contains(
            "coordinate_impossible",
            "minute_id_invalid",
            "minute_duplicate",
            "text_quote_unclosed",
            "image_file_missing",
            "image_file_case",
            "image_file_unlisted");
    JsonNode duplicate = problems.get("minute_duplicate").get("examples").get(0);
    assertThat(names(duplicate)).contains("file", "line", "value");
    assertThat(duplicate.get("file").asText()).endsWith("minute_based_table/u1.csv");
    assertThat(duplicate.get("line").asInt()).isEqualTo(11);
    assertThat(problems.get("text_quote_unclosed").get("examples").get(0).get("line").asInt())
        .isEqualTo(7);
  }

  @Test
  void check_tableOfOtherThings_isUnusable() throws IOException {
    Files.writeString(CollectionLayout.of(root).minuteTable("u1"), "name,colour\ncar,red\n");

    Invocation call = Invocation.of("collection", "check", root.toString());

    assertThat(call.exit()).as(call.out()).isEqualTo(ExitCode.FAILED);
    assertThat(call.out() + call.err()).contains("minute_id");
  }

  @Test
  void check_missingOrEmptyDirectory_isUnusable() throws IOException {
    for (Path none :
        List.of(directory.resolve("none"), Files.createDirectory(directory.resolve("empty")))) {
      Invocation call = Invocation.of("collection", "check", none.toString());

      assertThat(call.exit()).as("%s", none).isEqualTo(ExitCode.FAILED);
      assertThat(call.out() + call.err()).contains(none.toString());
    }
  }

  private JsonNode json(int exit) throws IOException {
    Invocation call = Invocation.of("collection", "check", root.toString(), "--format", "json");
    assertThat(call.exit()).as(call.out() + call.err()).isEqualTo(exit);
    return new ObjectMapper().readTree(call.out());
  }

  private List<Path> images() throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("u1/Autographer"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String swapCase(String name) {
    return name.endsWith(".JPG")
        ? name.substring(0, name.length() - 4) + ".jpg"
        : name.substring(0, name.length() - 4) + ".JPG";
  }

  private static Map<String, String> digests(Path root) throws Exception {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        digests.put(root.relativize(file).toString(), HexFormat.of().formatHex(digest));
      }
    }
    return digests;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
