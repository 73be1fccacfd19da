package dev.lifelog.core.collection;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sensors knew in one minute of a user's life; null where they knew nothing.
 *
 * @param minuteId like {@code u1_20180503_0617}, in UTC
 * @param day the date where the user was; day and time together do not tell the minute where clocks
 *     fall back, {@code utc} does
 * @param utc a whole minute
 * @param localTime of {@code utc} in {@code zone}
 * @param latitude degrees, -90 to 90; null exactly where longitude is
 * @param longitude degrees, -180 to 180
 * @param calories kilocalories
 * @param historicGlucose mmol/L
 * @param scanGlucose mmol/L
 * @param heartRate beats a minute
 * @param distance metres
 * @param images ids of the wearable camera's images, in the table's order
 * @param phoneImages ids of the phone's images
 */
public record Minute(
    String minuteId,
    String userId,
    LocalDate day,
    Instant utc,
    LocalTime localTime,
    ZoneId zone,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String place,
    @Nullable String song,
    @Nullable String activity,
    @Nullable Integer steps,
    @Nullable Double calories,
    @Nullable Double historicGlucose,
    @Nullable Double scanGlucose,
    @Nullable Double heartRate,
    @Nullable Double distance,
    List<String> images,
    List<String> phoneImages)
    implements Serializable {

  public Minute {
    images = List.copyOf(images);
    phoneImages = List.copyOf(phoneImages);
  }
}
