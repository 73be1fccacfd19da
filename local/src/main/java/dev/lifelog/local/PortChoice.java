package dev.lifelog.local;

import dev.lifelog.core.UserError;
import java.util.ArrayList;
import java.util.List;

/**
 * Which ports a cluster gets: those of the last time where they are free, since clients and peers
 * remember them. Ports that it found free are reserved until it is closed, when the nodes have
 * bound them.
 */
final class PortChoice implements AutoCloseable {

  private final List<FreePort> reserved = new ArrayList<>();
  private final ClusterRecord known;

  PortChoice(ClusterRecord known) {
    this.known = known;
  }

  /**
   * The record with its ports.
   *
   * @param wished of CQL; 0 for any
   */
  ClusterRecord choose(int wished) {
    boolean anyLives = known.anyLives();
    if (anyLives && wished != 0 && wished != known.port()) {
      throw UserError.of(
          "Cassandra runs here already, on port %d and not on %d".formatted(known.port(), wished),
          "Stop it first, or leave out --port");
    }
    ClusterRecord chosen = anyLives ? known : known.withPorts(cqlPort(wished), storagePort());
    chosen.nodes().stream()
        .filter(node -> node.process().isEmpty())
        .forEach(node -> refuseTaken(chosen, node.address()));
    return chosen;
  }

  private int cqlPort(int wished) {
    if (wished != 0) {
      return wished;
    }
    return isFree(known.port()) ? known.port() : reserve();
  }

  private int storagePort() {
    // The members of a cluster find each other again by it.
    boolean kept = known.storagePort() != 0 && known.nodes().size() > 1;
    return kept || isFree(known.storagePort()) ? known.storagePort() : reserve();
  }

  private boolean isFree(int port) {
    return port != 0 && known.addresses().stream().allMatch(a -> FreePort.isFree(a, port));
  }

  private int reserve() {
    FreePort port = FreePort.take(known.addresses());
    reserved.add(port);
    return port.port();
  }

  private static void refuseTaken(ClusterRecord chosen, String address) {
    if (!FreePort.isFree(address, 0)) {
      throw UserError.of(
          "Nothing can listen on %s of this machine".formatted(address),
          "Add the address to its loopback, on macOS with: sudo ifconfig lo0 alias " + address);
    }
    if (!FreePort.isFree(address, chosen.port())) {
      throw UserError.of(
          "Port %d of %s is taken by another program".formatted(chosen.port(), address),
          "End that program, or choose another port with --port");
    }
    if (!FreePort.isFree(address, chosen.storagePort())) {
      throw UserError.of(
          "Port %d of %s, by which the nodes of this cluster find each other, is taken by another program"
              .formatted(chosen.storagePort(), address),
          "End that program");
    }
  }

  @Override
  public void close() {
    reserved.forEach(FreePort::close);
  }
}
