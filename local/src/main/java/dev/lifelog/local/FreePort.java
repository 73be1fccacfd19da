package dev.lifelog.local;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port that is free on all given addresses, and kept for its taker until closed.
 *
 * <p>Binding port 0 and letting go of it invites two races. Another test may be given the same
 * port: a lock file per port, held until {@link #close}, keeps JVMs apart. An outgoing connection
 * may be given it: so ports come from below 30,000, where no common system draws from for those.
 */
public final class FreePort implements AutoCloseable {

  private static final int FIRST = 20_000;
  private static final int COUNT = 10_000;
  private static final int ATTEMPTS = 200;

  private final int port;
  private final FileChannel channel;

  private FreePort(int port, FileChannel channel) {
    this.port = port;
    this.channel = channel;
  }

  /** One that is free on 127.0.0.1. */
  public static FreePort take() {
    return take(List.of("127.0.0.1"));
  }

  static FreePort take(List<String> addresses) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = FIRST + ThreadLocalRandom.current().nextInt(COUNT);
      Optional<FileChannel> reserved = reserve(port);
      if (reserved.isPresent()) {
        if (addresses.stream().allMatch(address -> isFree(address, port))) {
          return new FreePort(port, reserved.get());
        }
        closeQuietly(reserved.get());
      }
    }
    throw UserError.of(
        "No free port on %s after %d tries from %d to %d"
            .formatted(addresses, ATTEMPTS, FIRST, FIRST + COUNT - 1),
        "End some of the servers of this machine, or name a port");
  }

  public int port() {
    return port;
  }

  /**
   * Gives the port back; the lock file stays, for deleting it would let two takers lock two files.
   */
  @Override
  public void close() {
    closeQuietly(channel);
  }

  static boolean isFree(String address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<FileChannel> reserve(int port) {
    try {
      Path folder =
          Path.of(
              System.getProperty("java.io.tmpdir"),
              "lifelog-ports-" + System.getProperty("user.name"));
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(port + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      Optional<FileLock> lock = tryLock(channel);
      if (lock.isEmpty()) {
        closeQuietly(channel);
      }
      return lock.map(FileLock::acquiredBy).map(FileChannel.class::cast);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot reserve port " + port, e);
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
