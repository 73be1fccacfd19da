package dev.lifelog.local;

import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.ssl.ProgrammaticSslEngineFactory;
import dev.lifelog.core.settings.CassandraSettings;
import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.core.tls.Tls;
import java.nio.file.Path;
import java.util.Set;

/** How the nodes of a folder are protected, and how its owner passes. */
record Guard(Path dir, Set<Protection> protections) {

  /** Draws what is missing. */
  void prepare() {
    if (asks()) {
      password().prepare();
    }
    if (encrypts()) {
      keys().prepare();
    }
  }

  boolean asks() {
    return protections.contains(Protection.PASSWORD);
  }

  boolean encrypts() {
    return protections.contains(Protection.TLS);
  }

  OwnerPassword password() {
    return OwnerPassword.in(dir);
  }

  NodeKeys keys() {
    return NodeKeys.in(dir);
  }

  NativeProtocol protocol() {
    return encrypts() ? NativeProtocol.encrypted(keys().client()) : NativeProtocol.PLAIN;
  }

  /** What the user set counts more. */
  CassandraSettings pass(CassandraSettings settings) {
    CassandraSettings named =
        asks() && settings.username() == null
            ? settings.withUser(OwnerPassword.ROLE, password().read())
            : settings;
    return encrypts() && named.tls() == null ? named.withTls(keys().client()) : named;
  }

  CqlSessionBuilder pass(CqlSessionBuilder builder) {
    if (asks()) {
      builder.withAuthCredentials(OwnerPassword.ROLE, password().read());
    }
    if (encrypts()) {
      Tls tls = keys().client();
      builder.withSslEngineFactory(
          new ProgrammaticSslEngineFactory(tls.context(), null, tls.checkHost()));
    }
    return builder;
  }

  /** How cqlsh is started for the owner; the password stays in its file. */
  String login(Endpoint node) {
    StringBuilder line = new StringBuilder();
    if (encrypts()) {
      line.append("SSL_CERTFILE='%s' ".formatted(keys().certificate()));
    }
    line.append("cqlsh");
    if (encrypts()) {
      line.append(" --ssl");
    }
    if (asks()) {
      line.append(
          " --username=%s --credentials='%s'".formatted(OwnerPassword.ROLE, password().cqlsh()));
    }
    return line.append(" %s %d".formatted(node.host(), node.port())).toString();
  }
}
