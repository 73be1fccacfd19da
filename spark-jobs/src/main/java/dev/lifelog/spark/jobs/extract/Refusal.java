package dev.lifelog.spark.jobs.extract;

import dev.lifelog.models.decoding.ImageRefused;
import dev.lifelog.models.decoding.RefusalReason;
import dev.lifelog.spark.jobs.concepts.DayOfModel;
import dev.lifelog.spark.jobs.writing.FailedItem;
import java.time.Instant;

/** Why a picture has no concepts. */
record Refusal(String code, String reason, String remedy) {

  static Refusal of(ImageRefused refused) {
    return new Refusal("image_" + refused.reasonCode(), message(refused), refused.remedy());
  }

  static Refusal of(RefusalReason reason, String message) {
    return new Refusal("image_" + reason.code(), message, reason.remedy());
  }

  FailedItem item(String source, DayOfModel day, String path, Instant failedAt) {
    return new FailedItem(
        source, path, code, reason, remedy, path, null, null, day.userId(), day.day(), failedAt);
  }

  private static String message(ImageRefused refused) {
    String message = refused.getMessage();
    return message == null ? refused.reasonCode() : message;
  }
}
