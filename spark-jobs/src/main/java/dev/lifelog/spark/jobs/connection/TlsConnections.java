package dev.lifelog.spark.jobs.connection;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.auth.AuthProvider;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.spark.connector.cql.CassandraConnectionFactory;
import com.datastax.spark.connector.cql.CassandraConnectorConf;
import com.datastax.spark.connector.cql.DefaultConnectionFactory$;
import com.datastax.spark.connector.cql.IpBasedContactInfo;
import dev.lifelog.cassandra.schema.Encryption;
import dev.lifelog.core.tls.Tls;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import scala.Option;

/**
 * The connector's sessions over TLS as our settings have it. The connector's own TLS checks no
 * host, and wants stores on the disks of executors; here executors are told by their driver, as
 * they are told the password.
 *
 * <p>Made by the connector, by its name.
 */
public final class TlsConnections implements CassandraConnectionFactory {

  private static final long serialVersionUID = 1;

  private static final String AUTHORITIES = "spark.lifelog-tls.authorities";

  /** With a word in its name by which Spark knows what not to show. */
  private static final String IDENTITY = "spark.lifelog-tls.identity.secret";

  private static final String CHECK_HOST = "spark.lifelog-tls.check-host";

  /** Adds it to the settings of a Spark that is about to start. */
  public static void configure(SparkConf conf, Tls tls) {
    conf.set("spark.cassandra.connection.factory", TlsConnections.class.getName());
    conf.set(AUTHORITIES, tls.authorities());
    conf.set(IDENTITY, tls.identity());
    conf.set(CHECK_HOST, Boolean.toString(tls.checkHost()));
  }

  @Override
  public CqlSession createSession(CassandraConnectorConf conf) {
    SparkConf spark = SparkEnv.get().conf();
    Tls tls =
        new Tls(spark.get(AUTHORITIES), spark.get(IDENTITY), spark.getBoolean(CHECK_HOST, true));
    CqlSessionBuilder builder =
        CqlSession.builder()
            .withConfigLoader(
                DefaultConnectionFactory$.MODULE$
                    .connectorConfigBuilder(conf, DriverConfigLoader.programmaticBuilder())
                    .build())
            .withSslEngineFactory(Encryption.of(tls));
    Option<AuthProvider> user = ((IpBasedContactInfo) conf.contactInfo()).authConf().authProvider();
    return (user.isDefined() ? builder.withAuthProvider(user.get()) : builder).build();
  }

  /**
   * All are the same one, as a session is kept for those that are: each task brings a copy of its
   * own along.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof TlsConnections;
  }

  @Override
  public int hashCode() {
    return TlsConnections.class.hashCode();
  }
}
