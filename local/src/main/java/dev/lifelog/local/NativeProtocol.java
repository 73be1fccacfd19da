package dev.lifelog.local;

import dev.lifelog.core.tls.Tls;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Asks a node whether it serves CQL, without a driver's second to start.
 *
 * <p>Frames of the native protocol, version 4: version, flags, stream (2), opcode, length (4).
 */
record NativeProtocol(SocketFactory sockets) {

  static final NativeProtocol PLAIN = new NativeProtocol(SocketFactory.getDefault());

  private static final byte[] OPTIONS = {4, 0, 0, 0, 5, 0, 0, 0, 0};
  private static final int SUPPORTED = 6;
  private static final int TIMEOUT_MS = 2_000;

  static NativeProtocol encrypted(Tls tls) {
    return new NativeProtocol(tls.context().getSocketFactory());
  }

  boolean answers(String address, int port) {
    try (Socket socket = sockets.createSocket()) {
      socket.connect(new InetSocketAddress(address, port), TIMEOUT_MS);
      socket.setSoTimeout(TIMEOUT_MS);
      socket.getOutputStream().write(OPTIONS);
      byte[] header = new byte[OPTIONS.length];
      new DataInputStream(socket.getInputStream()).readFully(header);
      return header[4] == SUPPORTED;
    } catch (IOException e) {
      return false;
    }
  }
}
