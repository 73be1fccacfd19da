package dev.lifelog.local;

import dev.lifelog.core.UserError;
import dev.lifelog.core.tls.Tls;
import dev.lifelog.core.tls.TlsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The key and the certificate that the nodes of a folder share; nobody but the certificate itself
 * vouches for it. In PEM, which needs no password beside it.
 */
record NodeKeys(Path dir) {

  private static final List<String> GENERATE =
      List.of(
          "-genkeypair",
          "-alias",
          "node",
          "-keyalg",
          "EC",
          "-groupname",
          "secp256r1",
          "-dname",
          "CN=lifelog-local",
          "-ext",
          "SAN=dns:localhost,ip:127.0.0.1,ip:127.0.0.2,ip:127.0.0.3",
          // Ten years: whoever reads the key has the folder anyway.
          "-validity",
          "3650",
          "-storetype",
          "PKCS12");

  static NodeKeys in(Path dir) {
    return new NodeKeys(dir.resolve("tls"));
  }

  Path identity() {
    return dir.resolve("node.pem");
  }

  Path certificate() {
    return dir.resolve("certificate.pem");
  }

  Tls client() {
    return new Tls(PrivateFile.read(certificate()), "", true);
  }

  /** Draws a key where there is none. */
  void prepare() {
    if (Files.exists(identity()) && Files.exists(certificate())) {
      return;
    }
    Path store = dir.resolve("new.p12");
    // Of a file that lives for a second, in a folder that nobody else may enter.
    String password = UUID.randomUUID().toString();
    try {
      PrivateFile.folder(dir);
      Files.deleteIfExists(store);
      generate(store, password);
      TlsFile drawn = new TlsFile(store, password);
      PrivateFile.write(identity(), drawn.identity());
      PrivateFile.write(certificate(), drawn.authorities());
      Files.delete(store);
    } catch (IOException e) {
      throw UserError.of(
          "Cannot draw keys for the node in %s (%s)".formatted(dir, e.getMessage()),
          "Run with a JDK, whose bin/keytool draws them");
    }
  }

  private static void generate(Path store, String password) throws IOException {
    Path passwordFile = store.resolveSibling("new.password");
    PrivateFile.write(passwordFile, password + "\n");
    try {
      Process process =
          new ProcessBuilder(command(store, passwordFile)).redirectErrorStream(true).start();
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      if (process.waitFor() != 0) {
        throw new IOException(said.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.delete(passwordFile);
    }
  }

  private static List<String> command(Path store, Path passwordFile) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(GENERATE);
    command.addAll(
        List.of("-keystore", store.toString(), "-storepass:file", passwordFile.toString()));
    return command;
  }
}
