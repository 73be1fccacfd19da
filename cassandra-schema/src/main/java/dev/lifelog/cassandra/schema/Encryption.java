package dev.lifelog.cassandra.schema;

import com.datastax.oss.driver.api.core.ssl.ProgrammaticSslEngineFactory;
import com.datastax.oss.driver.api.core.ssl.SslEngineFactory;
import dev.lifelog.core.tls.Tls;

/** TLS as the driver takes it. */
public final class Encryption {

  private Encryption() {}

  public static SslEngineFactory of(Tls tls) {
    return new ProgrammaticSslEngineFactory(tls.context(), null, tls.checkHost());
  }
}
