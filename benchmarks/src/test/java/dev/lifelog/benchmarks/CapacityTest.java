package dev.lifelog.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lifelog.cassandra.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CapacityTest {

  private static final Demand.Machines MACHINES = new Demand.Machines(6, 16, 4, 0.5);
  private static final Demand.Rates RATES = new Demand.Rates(0.0108, Double.NaN, 21_600);

  @Test
  void largestPartitions_areOfEveryTable() throws IOException {
    List<String> tables = new ArrayList<>(List.of("schema_version"));
    Pattern table = Pattern.compile("CREATE TABLE IF NOT EXISTS lifelog\\.(\\w+)");
    for (int version = 1; ; version++) {
      try (InputStream file = Schema.class.getResourceAsStream(version + ".cql")) {
        if (file == null) {
          break;
        }
        Matcher found = table.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        while (found.find()) {
          tables.add(found.group(1));
        }
      }
    }

    assertThat(LargestPartition.all(Habits.HEAVY))
        .extracting(LargestPartition::table)
        .containsExactlyInAnyOrderElementsOf(tables);
  }

  @Test
  void largestPartitions_ofTenHeavyYears_holdTheirBounds() {
    assertThat(LargestPartition.all(Habits.HEAVY)).allMatch(LargestPartition::holds);
  }

  @Test
  void largestPartitions_beyondWhatTheKeysAreMadeFor_sayWhichOneBreaks() {
    Habits tooMany = new Habits(4_000, 150, 3_652, 10, 10, 30_000_000, 3);

    assertThat(LargestPartition.all(tooMany).stream().filter(one -> !one.holds()))
        .extracting(LargestPartition::table)
        .containsExactly("image_by_concept", "image_by_concept_packed", "failed_item");
  }

  @Test
  void demand_ofAThousandPeople_isAThousandTimesThatOfOne() {
    Demand one = Demand.of(1, Habits.HEAVY, MACHINES, RATES);
    Demand thousand = Demand.of(1_000, Habits.HEAVY, MACHINES, RATES);

    assertThat(one.executorCores()).isCloseTo(0.001, within(1e-5));
    assertThat(one.nodes()).isEqualTo(3);
    assertThat(thousand.executorCores()).isCloseTo(1_000 * one.executorCores(), within(1e-9));
    assertThat(thousand.terabytes()).isCloseTo(1_000 * one.terabytes(), within(1e-6));
    assertThat(thousand.nodes()).isGreaterThan(3);
  }
}
