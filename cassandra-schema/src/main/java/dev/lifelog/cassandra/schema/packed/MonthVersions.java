package dev.lifelog.cassandra.schema.packed;

import dev.lifelog.cassandra.schema.DayEntry;
import dev.lifelog.cassandra.schema.DayState;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Which state of a user's months the ledger knows for one model: every run that changes what a
 * model saw in a day first writes its own timestamp there, so two states of a month never share a
 * version. A month that a run is at work on has none.
 */
public final class MonthVersions {

  private final Map<YearMonth, TreeMap<LocalDate, Long>> days = new HashMap<>();
  private final Set<YearMonth> atWork = new HashSet<>();

  /** Of what the ledger holds of one user. */
  public static Map<YearMonth, UUID> of(List<DayEntry> ofUser, String model) {
    MonthVersions versions = new MonthVersions();
    for (DayEntry entry : ofUser) {
      if (entry.model().equals(model)) {
        versions.add(entry.day(), entry.state().text(), entry.writeTimestamp());
      }
    }
    return versions.byMonth();
  }

  /** A day as the ledger has it for the model. */
  public void add(LocalDate day, String state, long writeTimestamp) {
    YearMonth month = YearMonth.from(day);
    days.computeIfAbsent(month, any -> new TreeMap<>()).put(day, writeTimestamp);
    if (!state.equals(DayState.DONE.text())) {
      atWork.add(month);
    }
  }

  public Map<YearMonth, UUID> byMonth() {
    Map<YearMonth, UUID> versions = new HashMap<>();
    days.forEach(
        (month, ofMonth) -> {
          if (!atWork.contains(month)) {
            byte[] state = ofMonth.toString().getBytes(StandardCharsets.UTF_8);
            versions.put(month, UUID.nameUUIDFromBytes(state));
          }
        });
    return versions;
  }
}
