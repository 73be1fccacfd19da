package dev.lifelog.core.settings;

import dev.lifelog.core.UserError;
import java.io.Serializable;
import java.net.InetSocketAddress;

/**
 * One node's address as a user writes it.
 *
 * @param host name or address; an IPv6 address without its brackets
 * @param port 1–65535
 */
public record Endpoint(String host, int port) implements Serializable {

  public static final int DEFAULT_PORT = 9042;

  /** Of {@code host}, {@code host:port}, {@code [v6]} or {@code [v6]:port}. */
  public static Endpoint parse(String text) {
    String trimmed = text.trim();
    int colon = trimmed.lastIndexOf(':');
    boolean portGiven = colon > trimmed.lastIndexOf(']') && trimmed.indexOf(':') == colon;
    portGiven |= trimmed.startsWith("[") && colon > trimmed.lastIndexOf(']');
    String host = portGiven ? trimmed.substring(0, colon) : trimmed;
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    }
    int port = portGiven ? port(trimmed.substring(colon + 1)) : DEFAULT_PORT;
    if (host.isBlank() || port < 1 || port > 65535) {
      throw UserError.of(
          "Not a contact point: '" + text + "'", "Write host or host:port, as in 127.0.0.1:9042");
    }
    return new Endpoint(host, port);
  }

  private static int port(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Resolved here and now: a name that does not resolve gives an unresolved address. */
  public InetSocketAddress address() {
    return new InetSocketAddress(host, port);
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
