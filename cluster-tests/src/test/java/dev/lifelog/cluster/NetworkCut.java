package dev.lifelog.cluster;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;

/**
 * The kernel drops what is sent to an address of loopback: nothing is refused, nothing arrives, and
 * what TCP sends again after the end does.
 */
record NetworkCut(String address, SystemChange route) implements AutoCloseable {

  /** Empty where this user may not change routes, or has no iproute2. */
  static Optional<NetworkCut> to(String address) throws IOException {
    return SystemChange.make(
            "ip route replace blackhole \"$1/32\" table local",
            "ip route del blackhole \"$1/32\" table local",
            address)
        .map(route -> new NetworkCut(address, route));
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
    route.close();
  }
}
