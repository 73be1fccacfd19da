package dev.lifelog.spark.jobs.reindex;

import com.datastax.oss.driver.api.core.cql.Row;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import dev.lifelog.spark.jobs.writing.ImageFacts;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table image: what the last ingest saw of the file, and the facts of the picture that
 * an extraction looked at.
 *
 * @param path null where a row has facts only: its image is in no table any more
 * @param written write timestamp of the path
 * @param listed write timestamp of what a listing told of the file: older than the path's, or 0,
 *     where the file was not there any more
 * @param facts null where nobody looked at the picture
 */
record StoredPicture(
    String imageId,
    @Nullable String path,
    long written,
    long listed,
    @Nullable Long bytes,
    @Nullable Instant modified,
    @Nullable Long seenBytes,
    @Nullable Instant seenModified,
    @Nullable ImageFacts facts) {

  static final String COLUMNS =
      "image_id, path, writetime(path) AS written, writetime(modified) AS listed, bytes, modified,"
          + " seen_bytes, seen_modified, width, height, digest, sharpness, brightness, contrast, quality";

  static StoredPicture of(String user, LocalDate day, Row row) {
    String id = Objects.requireNonNull(row.getString("image_id"));
    Long bytes = row.get("bytes", Long.class);
    Instant modified = row.getInstant("modified");
    String digest = row.getString("digest");
    ImageFacts facts =
        digest == null
            ? null
            : new ImageFacts(
                user,
                day,
                id,
                bytes == null ? 0 : bytes,
                row.getInt("width"),
                row.getInt("height"),
                digest,
                row.getInt("sharpness"),
                row.getInt("brightness"),
                row.getInt("contrast"),
                Objects.requireNonNullElse(row.getString("quality"), ""),
                modified);
    return new StoredPicture(
        id,
        row.getString("path"),
        row.getLong("written"),
        row.getLong("listed"),
        bytes,
        modified,
        row.get("seen_bytes", Long.class),
        row.getInstant("seen_modified"),
        facts);
  }

  /**
   * Whether the file is the picture that was looked at. Its bytes are read only where its size or
   * time are others.
   *
   * @param root of the collection
   */
  boolean isAsSeen(HadoopSettings hadoop, Path root) throws IOException {
    if (facts == null || path == null || bytes == null) {
      return false;
    }
    if (seenBytes != null && !seenBytes.equals(bytes)) {
      return false;
    }
    if (bytes.equals(seenBytes) && modified != null && modified.equals(seenModified)) {
      return true;
    }
    return facts.digest().equals(digest(hadoop, new Path(root, path)));
  }

  private static @Nullable String digest(HadoopSettings hadoop, Path file) throws IOException {
    try (InputStream in = hadoop.fileSystem(file).open(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (FileNotFoundException gone) {
      return null;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
