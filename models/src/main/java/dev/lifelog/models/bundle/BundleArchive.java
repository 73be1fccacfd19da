package dev.lifelog.models.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A bundle as one zip file whose entries are stored, not compressed: weights hardly shrink, and
 * what is unpacked can never be larger than the file.
 */
final class BundleArchive {
  private static final int CHUNK = 1 << 16;
  private static final int MAX_DESCRIPTION_BYTES = 16 << 20;

  /** The same bundle gives the same bytes; zip knows no earlier year. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final Map<String, Path> UNPACKED = new ConcurrentHashMap<>();

  private BundleArchive() {}

  static void write(Path zip, Path directory, List<String> names) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.setMethod(ZipOutputStream.STORED);
      for (String name : names) {
        Path file = directory.resolve(name);
        ZipEntry entry = new ZipEntry(name);
        entry.setSize(Files.size(file));
        entry.setCrc(crc(file));
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }

  /**
   * The text of one entry.
   *
   * @throws IOException when it is missing or larger than any description
   */
  static byte[] description(Path zip) throws IOException {
    try (ZipFile archive = new ZipFile(zip.toFile());
        InputStream in = archive.getInputStream(entry(archive, ModelBundle.DESCRIPTION))) {
      byte[] text = in.readNBytes(MAX_DESCRIPTION_BYTES + 1);
      if (text.length > MAX_DESCRIPTION_BYTES) {
        throw new IOException(ModelBundle.DESCRIPTION + " has more than 16 MiB");
      }
      return text;
    }
  }

  /**
   * A directory with the checked files of the archive, as long as this JVM lives: once for each
   * bundle. What the description does not name is left in the archive.
   */
  static Path unpacked(Path zip, BundleDescription description) throws IOException {
    try {
      return UNPACKED.computeIfAbsent(
          description.digest(), unknown -> unpack(zip, description.files()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Path unpack(Path zip, Map<String, BundleFile> files) {
    try (ZipFile archive = new ZipFile(zip.toFile())) {
      Path directory = Files.createTempDirectory("lifelog-bundle");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> Directories.deleteQuietly(directory)));
      copy(archive, ModelBundle.DESCRIPTION, directory);
      for (Map.Entry<String, BundleFile> file : files.entrySet()) {
        Path copied = copy(archive, file.getKey(), directory);
        try {
          file.getValue().check(copied);
        } catch (IOException e) {
          throw new IOException(file.getKey() + " " + e.getMessage(), e);
        }
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path copy(ZipFile archive, String name, Path directory) throws IOException {
    Path target = directory.resolve(name);
    try (InputStream in = archive.getInputStream(entry(archive, name));
        OutputStream out = Files.newOutputStream(target)) {
      in.transferTo(out);
    }
    return target;
  }

  private static ZipEntry entry(ZipFile archive, String name) throws IOException {
    ZipEntry entry = archive.getEntry(name);
    if (entry == null) {
      throw new IOException(name + " is missing");
    }
    if (entry.getMethod() != ZipEntry.STORED || entry.getSize() != entry.getCompressedSize()) {
      throw new IOException(name + " is compressed; zip -0 stores it");
    }
    return entry;
  }

  private static long crc(Path file) throws IOException {
    CRC32 crc = new CRC32();
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        crc.update(chunk, 0, read);
      }
    }
    return crc.getValue();
  }
}
