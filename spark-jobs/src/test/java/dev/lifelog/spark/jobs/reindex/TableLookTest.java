package dev.lifelog.spark.jobs.reindex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.cassandra.schema.Fingerprint;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.ingest.TableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A look that knows the night before has to see what one sees that knows nothing. */
class TableLookTest {

  private static final String HEADER = "minute_id,place\n";
  private static final LocalDate FIRST = LocalDate.of(2018, 5, 3);

  @TempDir Path folder;

  private TableLook.Seen look(String text, TableLook.Known known) throws IOException {
    Path file = Files.writeString(folder.resolve("u1.csv"), text, StandardCharsets.ISO_8859_1);
    TableFile table = new TableFile("u1.csv", file.toUri().toString(), Files.size(file), 1);
    return TableLook.at(HadoopSettings.of(new Configuration()), table, "u1", known);
  }

  private static TableLook.Known remembered(TableLook.Seen seen) {
    List<Fingerprint> dates = new ArrayList<>();
    seen.dates()
        .forEach(
            (date, lines) ->
                dates.add(
                    Fingerprint.lines(
                        "u1.csv", date, lines.digest(), lines.start(), lines.firstLine())));
    return new TableLook.Known(Fingerprint.table("u1.csv", seen.header(), 1, null), dates);
  }

  private static String line(LocalDate date, String value) {
    return "u1_%s_0900,%s\n".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(date), value);
  }

  private static List<String> life(int days, Random random) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int day = 0; day < days; day++) {
      for (int i = 0; i <= random.nextInt(4); i++) {
        lines.add(line(FIRST.plusDays(day), "Home " + random.nextInt(10)));
      }
    }
    return lines;
  }

  @Test
  void at_aTableThatGrewByADay_tellsOldDatesByTheirBytes() throws IOException {
    List<String> lines = life(30, new Random(1));
    TableLook.Known before = remembered(look(String.join("", lines), TableLook.Known.NOTHING));
    lines.add(line(FIRST.plusDays(30), "Work"));
    String grown = String.join("", lines);

    assertThat(look(grown, before)).isEqualTo(look(grown, TableLook.Known.NOTHING));
    Path file = folder.resolve("u1.csv");
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(file.toUri());
    assertThat(
            StandingDates.of(
                path.getFileSystem(new Configuration()),
                path,
                HEADER.length(),
                Files.size(file),
                before.dates()))
        .hasSize(30 - 7);
  }

  @Test
  void at_aLineOfLongAgoCorrectedToOneOfTheSameLength_findsItsDateOnly() throws IOException {
    List<String> lines = life(30, new Random(2));
    TableLook.Seen seen = look(String.join("", lines), TableLook.Known.NOTHING);
    lines.set(10, lines.get(10).replace("Home", "Work"));
    TableLook.Seen corrected = look(String.join("", lines), remembered(seen));

    List<LocalDate> changed = new ArrayList<>();
    corrected
        .dates()
        .forEach(
            (date, now) -> {
              if (!now.equals(seen.dates().get(date))) {
                changed.add(date);
              }
            });
    assertThat(changed)
        .containsExactly(
            LocalDate.parse(lines.get(10).substring(3, 11), DateTimeFormatter.BASIC_ISO_DATE));
  }

  @Test
  void at_aTableOfManyParts_tellsLinesAndPlacesAsOneLineByLine() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    String value = "x".repeat(1_000);
    for (int day = 0; day < 20; day++) {
      for (int i = 0; i < 3_000 + day; i++) {
        text.append(line(FIRST.plusDays(day), value));
      }
    }
    TableLook.Seen seen = look(text.toString(), TableLook.Known.NOTHING);
    text.append(line(FIRST.plusDays(20), "Work"));

    TableLook.Seen grown = look(text.toString(), remembered(seen));
    assertThat(grown).isEqualTo(look(text.toString(), TableLook.Known.NOTHING));
    assertThat(grown.dates()).hasSize(21);

    // In the second part, and nothing that follows is trusted without a look.
    int place = text.indexOf(line(FIRST.plusDays(8), value).substring(0, 20));
    text.replace(place + 30, place + 31, "y");
    assertThat(look(text.toString(), remembered(seen)))
        .isEqualTo(look(text.toString(), TableLook.Known.NOTHING));
  }

  @Test
  void at_whateverWasDoneToATable_seesWhatALookThatKnowsNothingSees() throws IOException {
    for (int seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      List<String> lines = life(8 + random.nextInt(12), random);
      TableLook.Known known = remembered(look(String.join("", lines), TableLook.Known.NOTHING));
      for (int night = 0; night < 4; night++) {
        for (int change = random.nextInt(3); change >= 0; change--) {
          change(lines, random);
        }
        String text = String.join("", lines);
        TableLook.Seen seen = look(text, known);
        assertThat(seen)
            .as("seed %d, night %d", seed, night)
            .isEqualTo(look(text, TableLook.Known.NOTHING));
        known = partly(known, remembered(seen), random);
      }
    }
  }

  /** As a run leaves it that was killed before it had written all. */
  private static TableLook.Known partly(
      TableLook.Known before, TableLook.Known now, Random random) {
    if (random.nextInt(3) > 0) {
      return now;
    }
    TreeMap<LocalDate, Fingerprint> mixed = new TreeMap<>();
    Collection<Fingerprint> old = before.dates();
    old.forEach(one -> mixed.put(one.day(), one));
    now.dates().stream()
        .filter(any -> random.nextBoolean())
        .forEach(one -> mixed.put(one.day(), one));
    return new TableLook.Known(now.table(), mixed.values());
  }

  private static void change(List<String> lines, Random random) {
    int any = 1 + random.nextInt(lines.size() - 1);
    String line = lines.get(any);
    LocalDate date = FIRST.plusDays(random.nextInt(25));
    switch (random.nextInt(10)) {
      case 0 -> lines.set(any, line.replace("Home", "Work"));
      case 1 -> lines.set(any, line.replace("Home", "Library"));
      case 2 -> lines.set(any, line.replace('\n', ' '));
      case 3 -> lines.set(any, line.replace(' ', '\n'));
      case 4 -> lines.add(any, line(date, "Home 1"));
      case 5 -> lines.remove(any);
      case 6 -> lines.add(line(date, "Home 2"));
      case 7 -> lines.add(line(FIRST.plusDays(25 + random.nextInt(3)), "Home 3"));
      case 8 -> lines.set(any, line.replace("u1_", "u2_"));
      default -> lines.set(0, random.nextInt(4) == 0 ? "place,minute_id\n" : HEADER);
    }
    if (lines.size() == 1) {
      lines.add(line(date, "Home 4"));
    }
  }
}
