package dev.lifelog.spark.jobs.extract;

import dev.lifelog.models.decoding.ImageDecoding;
import dev.lifelog.models.decoding.ImageHeader;
import dev.lifelog.models.decoding.ImageRefused;
import dev.lifelog.spark.jobs.concepts.DayOfModel;
import dev.lifelog.spark.jobs.writing.ImageFacts;
import java.awt.image.BufferedImage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A picture that was read: what the network sees of it, and what is worth keeping of the rest. */
record Picture(BufferedImage reduced, long bytes, ImageHeader header, String digest) {

  static Picture of(byte[] bytes, ImageDecoding decoding) throws ImageRefused {
    ImageHeader header = decoding.header(bytes);
    return new Picture(decoding.decode(bytes), bytes.length, header, digest(bytes));
  }

  ImageFacts facts(DayOfModel day, String imageId) {
    PictureQuality quality = PictureQuality.of(reduced);
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
