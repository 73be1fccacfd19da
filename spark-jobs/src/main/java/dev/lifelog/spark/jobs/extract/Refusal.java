package dev.lifelog.spark.jobs.extract;

import dev.lifelog.models.decoding.ImageRefused;
import dev.lifelog.models.decoding.RefusalReason;
import dev.lifelog.spark.jobs.concepts.DayOfModel;
import dev.lifelog.spark.jobs.writing.FailedItem;
import java.time.Instant;

/** Why a picture has no concepts. */
record Refusal(String code, String reason, String remedy) {

  static Refusal of(ImageRefused refused) {
    String message = refused.getMessage();
    return new Refusal(
        "image_" + refused.reasonCode(),
        message == null ? refused.reasonCode() : message,
        refused.remedy());
  }

  /** Of a file that could not even be read. */
  static Refusal unread(String code, String reason) {
    return new Refusal("image_" + code, reason, RefusalReason.UNREADABLE.remedy());
  }

  /** Decoders fail in many ways on a damaged picture; one of them must not end a night's work. */
  static Refusal of(RuntimeException failure) {
    return new Refusal(
        "image_" + RefusalReason.CORRUPT.code(),
        "cannot be decoded: " + failure,
        RefusalReason.CORRUPT.remedy());
  }

  FailedItem item(String source, DayOfModel day, String path, Instant failedAt) {
    return new FailedItem(
        source, path, code, reason, remedy, path, null, null, day.userId(), day.day(), failedAt);
  }
}
