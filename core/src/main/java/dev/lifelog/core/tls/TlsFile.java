package dev.lifelog.core.tls;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of certificates and keys, in PEM or as a key store of Java's (PKCS #12 or JKS).
 *
 * @param password of a key store; null where there is none
 */
public record TlsFile(Path path, @Nullable String password) {

  private static final String CONVERT =
      "openssl pkcs8 -topk8 -nocrypt makes a key that can be read";

  /** Those who vouch for others, as PEM. */
  public String authorities() {
    return read(
        text -> {
          StringBuilder pem = new StringBuilder();
          for (Certificate certificate : Pem.certificates(text)) {
            pem.append(Pem.of(certificate));
          }
          return pem.toString();
        },
        store -> {
          StringBuilder pem = new StringBuilder();
          for (String alias : Collections.list(store.aliases())) {
            pem.append(Pem.of(store.getCertificate(alias)));
          }
          return pem.toString();
        },
        "no certificate",
        "Name a file with certificates in PEM, or a PKCS #12 store of them");
  }

  /** A certificate with those that vouch for it, and its key, as PEM. */
  public String identity() {
    return read(
        text -> entry(Pem.key(text), Pem.certificates(text).toArray(Certificate[]::new)),
        store -> {
          for (String alias : Collections.list(store.aliases())) {
            Key key = store.getKey(alias, characters());
            if (key instanceof PrivateKey own) {
              return entry(own, store.getCertificateChain(alias));
            }
          }
          return "";
        },
        "no certificate with its key",
        "Name a file with a certificate and its key in PEM, or a PKCS #12 store; " + CONVERT);
  }

  private interface Reading<T> {
    String from(T source) throws GeneralSecurityException, IOException;
  }

  private String read(
      Reading<String> ofPem, Reading<KeyStore> ofStore, String nothing, String remedy) {
    String pem;
    try {
      // Any byte is a character of it, so that a store does no harm.
      String text = Files.readString(path, StandardCharsets.ISO_8859_1);
      pem =
          text.contains("-----BEGIN ")
              ? ofPem.from(text)
              : ofStore.from(KeyStore.getInstance(path.toFile(), characters()));
    } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
      throw UserError.of("Cannot read %s (%s)".formatted(path, reason(e)), remedy);
    }
    if (pem.isEmpty()) {
      throw UserError.of("There is %s in %s".formatted(nothing, path), remedy);
    }
    return pem;
  }

  private static String entry(PrivateKey key, Certificate[] chain) throws GeneralSecurityException {
    StringBuilder pem = new StringBuilder();
    for (Certificate certificate : List.of(chain)) {
      pem.append(Pem.of(certificate));
    }
    return pem.isEmpty() ? "" : pem.append(Pem.of(key)).toString();
  }

  private String reason(Exception failure) {
    return password == null && failure.getCause() instanceof GeneralSecurityException
        ? "its password is not the empty one"
        : String.valueOf(failure.getMessage());
  }

  private char @Nullable [] characters() {
    return password == null ? null : password.toCharArray();
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
