package dev.lifelog.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The kernel drops what is sent to an address of loopback: nothing is refused, nothing arrives, and
 * what TCP sends again after the end does. A shell holds the route, and takes it back when its
 * input ends, as it also does where this process dies.
 */
final class NetworkCut implements AutoCloseable {

  private static final String HOLD =
      """
      ip route replace blackhole "$1/32" table local || exit
      echo cut
      read -r _
      ip route del blackhole "$1/32" table local
      """;

  private final String address;
  private final Process shell;

  private NetworkCut(String address, Process shell) {
    this.address = address;
    this.shell = shell;
  }

  /** Empty where this user may not change routes, or has no iproute2. */
  static Optional<NetworkCut> to(String address) throws IOException {
    Process shell =
        new ProcessBuilder("sh", "-c", HOLD, "sh", address)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8));
    return "cut".equals(said.readLine())
        ? Optional.of(new NetworkCut(address, shell))
        : Optional.empty();
  }

  /** Whether somebody still gets through. */
  boolean reaches(int port) {
    try (Socket socket = new Socket(address, port)) {
      return socket.isConnected();
    } catch (IOException cut) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      shell.getOutputStream().close();
      shell.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while mending the network", e);
    }
  }
}
