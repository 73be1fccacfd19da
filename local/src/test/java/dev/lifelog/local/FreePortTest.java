package dev.lifelog.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortTest {

  @Test
  void take_manyTimes_givesEachPortOnce() {
    List<FreePort> taken = new ArrayList<>();
    try {
      IntStream.range(0, 50).forEach(i -> taken.add(FreePort.take()));

      assertThat(taken).extracting(FreePort::port).doesNotHaveDuplicates();
    } finally {
      taken.forEach(FreePort::close);
    }
  }

  @Test
  void take_anywhere_staysBelowThePortsOfOutgoingConnections() {
    try (FreePort port = FreePort.take()) {
      assertThat(port.port()).isBetween(20_000, 29_999);
    }
  }

  @Test
  void isFree_boundPort_isFalse() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(FreePort.isFree("127.0.0.1", socket.getLocalPort())).isFalse();
    }
  }

  @Test
  void isFree_addressOfNobodyHere_isFalse() {
    assertThat(FreePort.isFree("192.0.2.1", 20_000)).isFalse();
  }
}
