package dev.lifelog.spark.jobs.writing;

import dev.lifelog.core.collection.Minute;
import java.util.List;

/** A minute in the table {@code minute}. */
public final class MinuteColumns implements TableColumns<Minute> {

  @Override
  public String table() {
    return "minute";
  }

  @Override
  public List<String> names() {
    return List.of(
        "user_id",
        "day",
        "utc_minute",
        "minute_id",
        "local_time",
        "time_zone",
        "latitude",
        "longitude",
        "place",
        "song",
        "activity",
        "steps",
        "calories",
        "historic_glucose",
        "scan_glucose",
        "heart_rate",
        "distance",
        "images",
        "phone_images");
  }

  @Override
  public void fill(Minute minute, Object[] values) {
    values[0] = minute.userId();
    values[1] = minute.day();
    values[2] = minute.utc();
    values[3] = minute.minuteId();
    values[4] = minute.localTime();
    values[5] = minute.zone().getId();
    values[6] = minute.latitude();
    values[7] = minute.longitude();
    values[8] = minute.place();
    values[9] = minute.song();
    values[10] = minute.activity();
    values[11] = minute.steps();
    values[12] = minute.calories();
    values[13] = minute.historicGlucose();
    values[14] = minute.scanGlucose();
    values[15] = minute.heartRate();
    values[16] = minute.distance();
    values[17] = Absent.ifEmpty(minute.images());
    values[18] = Absent.ifEmpty(minute.phoneImages());
  }
}
