package dev.lifelog.models.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Records of one length, memory-mapped: a header that tells whose they are, a checksum for each,
 * the records. A record whose checksum is absent or wrong counts as not written, so a fill that was
 * killed goes on and damage costs the damaged records alone.
 */
final class FeatureFile implements AutoCloseable {
  private static final byte[] MAGIC = "LLFEAT01".getBytes(StandardCharsets.US_ASCII);
  private static final int KEY_BYTES = 64;

  /** Page-aligned, so that records start on pages of their own. */
  private static final int HEADER_BYTES = 4096;

  private static final long WRITTEN = 1L << 32;

  /** One mapping cannot be larger than 2 GiB. */
  private static final long MAX_MAPPING = 1L << 30;

  private final int records;
  private final int recordBytes;
  private final int perMapping;
  private final MappedByteBuffer sums;
  private final MappedByteBuffer[] mappings;
  private final boolean[] present;

  private FeatureFile(FileChannel channel, int records, int recordBytes) throws IOException {
    this.records = records;
    this.recordBytes = recordBytes;
    this.perMapping = (int) Math.max(1, MAX_MAPPING / recordBytes);
    this.sums = map(channel, HEADER_BYTES, (long) records * Long.BYTES);
    this.mappings = new MappedByteBuffer[(records + perMapping - 1) / perMapping];
    this.present = new boolean[records];
    long start = HEADER_BYTES + (long) records * Long.BYTES;
    for (int i = 0; i < mappings.length; i++) {
      long first = (long) i * perMapping;
      long count = Math.min(perMapping, records - first);
      mappings[i] = map(channel, start + first * recordBytes, count * recordBytes);
    }
  }

  /**
   * Opens what was written before under the same key, or starts a new file in its place.
   *
   * @param key 64 hexadecimal digits
   */
  static FeatureFile open(Path file, String key, int records, int recordBytes) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    byte[] header = header(key, records, recordBytes);
    if (!hasHeader(file, header, bytes(records, recordBytes))) {
      Files.deleteIfExists(file);
    }
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(header), 0);
      FeatureFile opened = new FeatureFile(channel, records, recordBytes);
      opened.check();
      return opened;
    }
  }

  static long bytes(long records, int recordBytes) {
    return HEADER_BYTES + records * (Long.BYTES + recordBytes);
  }

  private static byte[] header(String key, int records, int recordBytes) {
    if (key.length() != KEY_BYTES) {
      throw new IllegalArgumentException("key: " + key);
    }
    return ByteBuffer.allocate(HEADER_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MAGIC)
        .put(key.getBytes(StandardCharsets.US_ASCII))
        .putInt(records)
        .putInt(recordBytes)
        .array();
  }

  private static boolean hasHeader(Path file, byte[] expected, long bytes) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) != bytes) {
      return false;
    }
    try (var in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(HEADER_BYTES), expected);
    }
  }

  private static MappedByteBuffer map(FileChannel channel, long at, long bytes) throws IOException {
    MappedByteBuffer mapped = channel.map(FileChannel.MapMode.READ_WRITE, at, bytes);
    mapped.order(ByteOrder.LITTLE_ENDIAN);
    return mapped;
  }

  private void check() {
    byte[] record = new byte[recordBytes];
    for (int i = 0; i < records; i++) {
      long sum = sums.getLong(i * Long.BYTES);
      if (sum != 0) {
        copy(i, ByteBuffer.wrap(record));
        present[i] = sum == (WRITTEN | sum(record));
      }
    }
  }

  boolean has(int record) {
    return present[record];
  }

  int records() {
    return records;
  }

  /** From one thread at a time. */
  void write(int record, byte[] bytes) {
    if (bytes.length != recordBytes) {
      throw new IllegalArgumentException(bytes.length + " bytes, not " + recordBytes);
    }
    mappings[record / perMapping]
        .slice((record % perMapping) * recordBytes, recordBytes)
        .put(bytes);
    sums.putLong(record * Long.BYTES, WRITTEN | sum(bytes));
    present[record] = true;
  }

  /** Appends a record that is there. */
  void copy(int record, ByteBuffer to) {
    to.put(mappings[record / perMapping].slice((record % perMapping) * recordBytes, recordBytes));
  }

  private static long sum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return sum.getValue();
  }

  /** Written pages are the file's from the first moment on; this puts them on the disk. */
  @Override
  public void close() {
    for (MappedByteBuffer mapping : mappings) {
      mapping.force();
    }
    sums.force();
  }
}
