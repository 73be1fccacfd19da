package dev.lifelog.spark.jobs.extract;

import dev.lifelog.models.decoding.Decoded;
import dev.lifelog.models.decoding.ImageDecoding;
import dev.lifelog.models.decoding.ImageRefused;
import dev.lifelog.models.quality.ImageQuality;
import dev.lifelog.spark.jobs.concepts.DayOfModel;
import dev.lifelog.spark.jobs.reading.StoredImage;
import dev.lifelog.spark.jobs.writing.ImageFacts;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A picture that was decoded: what the network sees of it, and what its bytes tell. */
record Picture(StoredImage image, Decoded decoded, long bytes, String digest) {

  static Picture of(StoredImage image, byte[] bytes, ImageDecoding decoding) throws ImageRefused {
    return new Picture(image, decoding.decode(bytes), bytes.length, digest(bytes));
  }

  /** The verdict on how well it can be seen. */
  String quality() {
    return decoded.quality().verdict().code();
  }

  ImageFacts facts(DayOfModel day) {
    ImageQuality quality = decoded.quality();
    return new ImageFacts(
        day.userId(),
        day.day(),
        image.imageId(),
        bytes,
        decoded.header().width(),
        decoded.header().height(),
        digest,
        quality.sharpness(),
        quality.brightness(),
        quality.contrast(),
        quality(),
        image.modified());
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
