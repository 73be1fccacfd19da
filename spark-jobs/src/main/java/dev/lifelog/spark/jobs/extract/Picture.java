package dev.lifelog.spark.jobs.extract;

import dev.lifelog.models.decoding.Decoded;
import dev.lifelog.models.decoding.ImageDecoding;
import dev.lifelog.models.decoding.ImageHeader;
import dev.lifelog.models.decoding.ImageRefused;
import dev.lifelog.models.quality.ImageQuality;
import dev.lifelog.spark.jobs.concepts.DayOfModel;
import dev.lifelog.spark.jobs.writing.ImageFacts;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A picture that was read: what the network sees of it, and what is worth keeping of the rest. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Picture(int[] rgb, ImageQuality quality, long bytes, ImageHeader header, String digest) {

  static Picture of(byte[] bytes, ImageDecoding decoding) throws ImageRefused {
    Decoded decoded = decoding.decode(bytes);
    return new Picture(
        decoded.rgb(), decoded.quality(), bytes.length, decoded.header(), digest(bytes));
  }

  ImageFacts facts(DayOfModel day, String imageId) {
    return new ImageFacts(
        day.userId(),
        day.day(),
        imageId,
        bytes,
        header.width(),
        header.height(),
        digest,
        quality.sharpness(),
        quality.brightness());
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
