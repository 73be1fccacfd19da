package dev.lifelog.models.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.lifelog.core.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code bundle.json}: a description to and from text, and the digest over it. */
final class DescriptionFile {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private DescriptionFile() {}

  static byte[] text(BundleDescription description) {
    try {
      return JSON.writeValueAsBytes(description);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a description that cannot be written: " + description, e);
    }
  }

  /** Over everything but itself. */
  static String digest(BundleDescription description) {
    return Sha256.of(new String(text(description.withDigest("")), StandardCharsets.UTF_8));
  }

  /**
   * Reads and checks it.
   *
   * @param where named in errors
   */
  static BundleDescription read(byte[] text, String where) {
    BundleDescription description = parse(text, where);
    if (!description.digest().equals(digest(description))) {
      throw UserError.of(
          where + " was changed after the bundle was written: its digest does not match",
          ModelBundle.REPLACE);
    }
    return description;
  }

  private static BundleDescription parse(byte[] text, String where) {
    try {
      JsonNode tree = JSON.readTree(text);
      int format = tree.path("format").asInt(-1);
      if (format != BundleDescription.FORMAT) {
        throw UserError.of(
            where
                + " has the bundle format "
                + tree.path("format").asText("(none)")
                + "; this version reads format "
                + BundleDescription.FORMAT,
            "Train the model again with this version, or use the version that wrote it");
      }
      return JSON.treeToValue(tree, BundleDescription.class);
    } catch (JsonProcessingException e) {
      throw ModelBundle.unreadable(where, e.getOriginalMessage());
    } catch (IOException | IllegalArgumentException e) {
      throw ModelBundle.unreadable(where, e.getMessage());
    }
  }
}
