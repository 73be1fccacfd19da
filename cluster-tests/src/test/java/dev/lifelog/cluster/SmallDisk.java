package dev.lifelog.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder whose disk can be filled without harm to anybody else: memory, mounted there. */
record SmallDisk(Path folder, SystemChange mounted) implements AutoCloseable {

  private static final int BLOCK = 1 << 20;

  /** Empty where this user may not mount anything. */
  static Optional<SmallDisk> mount(Path folder, int megabytes) throws IOException {
    Files.createDirectories(folder);
    // Lazily also while a process that was not ended yet has it open.
    return SystemChange.make(
            "mount -t tmpfs -o \"size=$2m\" tmpfs \"$1\"",
            "umount -l \"$1\"",
            folder.toString(),
            String.valueOf(megabytes))
        .map(mounted -> new SmallDisk(folder, mounted));
  }

  void fill() throws IOException {
    byte[] block = new byte[BLOCK];
    try (var out = Files.newOutputStream(filler())) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      if (Files.getFileStore(folder).getUsableSpace() >= BLOCK) {
        throw full;
      }
    }
  }

  void free() throws IOException {
    Files.deleteIfExists(filler());
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  @Override
  public void close() {
    mounted.close();
  }
}
