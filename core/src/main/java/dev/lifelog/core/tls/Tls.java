package dev.lifelog.core.tls;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.io.Serializable;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * How connections to Cassandra are encrypted. Certificates are held as text, for executors see no
 * file of their driver.
 *
 * @param authorities certificates in PEM, of those who vouch for the nodes; empty for the JDK's own
 * @param identity our certificate, those that vouch for it, and its key, in PEM; empty where nodes
 *     ask for none; never printed
 * @param checkHost whether a certificate has to name the host that was asked for
 */
public record Tls(String authorities, String identity, boolean checkHost) implements Serializable {

  private static final char[] IN_MEMORY = "in memory".toCharArray();

  /** What the JDK makes sockets and engines of. */
  public SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(), trust(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw UserError.of(
          "The certificates of cassandra.tls do not fit together (" + e.getMessage() + ")",
          "Look at cassandra.tls.authorities and cassandra.tls.identity");
    }
  }

  private TrustManager[] trust() throws GeneralSecurityException, IOException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    if (authorities.isEmpty()) {
      factory.init((KeyStore) null);
    } else {
      KeyStore store = emptyStore();
      List<X509Certificate> certificates = Pem.certificates(authorities);
      for (int i = 0; i < certificates.size(); i++) {
        store.setCertificateEntry("authority" + i, certificates.get(i));
      }
      factory.init(store);
    }
    return factory.getTrustManagers();
  }

  private KeyManager[] keys() throws GeneralSecurityException, IOException {
    if (identity.isEmpty()) {
      return new KeyManager[0];
    }
    KeyStore store = emptyStore();
    store.setKeyEntry(
        "identity",
        Pem.key(identity),
        IN_MEMORY,
        Pem.certificates(identity).toArray(Certificate[]::new));
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, IN_MEMORY);
    return factory.getKeyManagers();
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  @Override
  public String toString() {
    return "Tls[%s, %s, %s]"
        .formatted(
            authorities.isEmpty() ? "authorities of the JDK" : "authorities of its own",
            identity.isEmpty() ? "no identity" : "an identity",
            checkHost ? "hosts checked" : "hosts not checked");
  }
}
