package dev.lifelog.core.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {

  private static final String PASSWORD = "open sesame";

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(strings = {"EC", "RSA"})
  void context_keyStoreAndPem_bothSidesKnowEachOther(String kind) throws Exception {
    TlsFile store = node(kind);
    Path pem = Files.writeString(dir.resolve("node.pem"), store.identity());
    Path certificate =
        Files.writeString(dir.resolve("ca.pem"), "A comment.\n" + store.authorities());

    Tls server = new Tls(store.authorities(), store.identity(), true);
    Tls client =
        new Tls(
            new TlsFile(certificate, null).authorities(), new TlsFile(pem, null).identity(), true);

    assertThat(exchange(server, client)).isEqualTo('!');
  }

  @Test
  void context_nodeThatNobodyVouchesFor_isRefused() throws Exception {
    TlsFile store = node("EC");
    Tls server = new Tls(store.authorities(), store.identity(), true);

    assertThatThrownBy(() -> exchange(server, new Tls("", "", true)))
        .isInstanceOf(SSLException.class);
  }

  @Test
  void context_clientWithoutIdentity_isRefusedByAServerThatAsks() throws Exception {
    TlsFile store = node("EC");
    Tls server = new Tls(store.authorities(), store.identity(), true);

    assertThatThrownBy(() -> exchange(server, new Tls(store.authorities(), "", true)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void identity_pemWithoutKey_saysHowToMakeOne() throws Exception {
    Path pem = Files.writeString(dir.resolve("ca.pem"), node("EC").authorities());

    assertThatThrownBy(() -> new TlsFile(pem, null).identity())
        .isInstanceOf(UserError.class)
        .hasMessage(
            "Cannot read %s (no block PRIVATE KEY (PKCS #8)). Name a file with a certificate and its key in PEM, or a PKCS"
                + " #12 store; openssl pkcs8 -topk8 -nocrypt makes a key that can be read",
            pem);
  }

  @Test
  void authorities_wrongPasswordOrNone_saySo() throws Exception {
    Path store = node("EC").path();

    assertThatThrownBy(() -> new TlsFile(store, "wrong").authorities())
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("Cannot read " + store)
        .hasMessageContaining("password was incorrect")
        .hasMessageNotContaining("wrong)");
    assertThatThrownBy(() -> new TlsFile(dir.resolve("none"), null).authorities())
        .isInstanceOf(UserError.class)
        .hasMessageContaining(dir.resolve("none").toString());
    Path empty = Files.writeString(dir.resolve("empty.pem"), "-----BEGIN NOTHING-----");
    assertThatThrownBy(() -> new TlsFile(empty, null).authorities())
        .hasMessage(
            "There is no certificate in %s. Name a file with certificates in PEM, or a PKCS #12 store of them",
            empty);
  }

  @Test
  void toString_neverShowsKeysOrPasswords() throws Exception {
    TlsFile store = node("EC");
    Tls tls = new Tls(store.authorities(), store.identity(), true);

    assertThat(tls + " " + store).doesNotContain("BEGIN").doesNotContain(PASSWORD);
  }

  /** By the JDK's own tool. */
  private TlsFile node(String kind) throws Exception {
    Path store = dir.resolve(kind + ".p12");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-keyalg", kind, "-dname", "CN=node"));
    command.addAll(List.of("-ext", "SAN=ip:127.0.0.1,dns:localhost"));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    return new TlsFile(store, PASSWORD);
  }

  /** A byte from a server that asks for certificates, to a client that checks the host. */
  private static int exchange(Tls server, Tls client) throws Exception {
    try (SSLServerSocket listening =
        (SSLServerSocket)
            server
                .context()
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      listening.setNeedClientAuth(true);
      CompletableFuture<Void> served =
          CompletableFuture.runAsync(
              () -> {
                try (SSLSocket accepted = (SSLSocket) listening.accept()) {
                  accepted.getOutputStream().write('!');
                } catch (IOException e) {
                  // The client says why.
                }
              });
      try (SSLSocket socket = (SSLSocket) client.context().getSocketFactory().createSocket()) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.connect(new InetSocketAddress(listening.getInetAddress(), listening.getLocalPort()));
        return socket.getInputStream().read();
      } finally {
        served.join();
      }
    }
  }
}
