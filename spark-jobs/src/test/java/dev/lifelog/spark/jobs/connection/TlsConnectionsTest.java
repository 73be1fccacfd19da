package dev.lifelog.spark.jobs.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.spark.connector.cql.CassandraConnector;
import com.datastax.spark.connector.cql.CassandraConnectorConf;
import dev.lifelog.core.tls.Tls;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;

class TlsConnectionsTest {

  @Test
  void connector_asItArrivesWithEachTask_isTheOneWhoseSessionIsOpen() throws Exception {
    SparkConf spark =
        new SparkConf(false)
            .set("spark.cassandra.connection.host", "127.0.0.1")
            .set("spark.cassandra.auth.username", "ann")
            .set("spark.cassandra.auth.password", "secret");
    TlsConnections.configure(spark, new Tls("", "", true));
    CassandraConnectorConf conf = CassandraConnector.apply(spark).conf();

    assertThat(conf.connectionFactory()).isInstanceOf(TlsConnections.class);
    assertThat(carried(conf)).isEqualTo(conf).hasSameHashCodeAs(conf);
  }

  private static Object carried(CassandraConnectorConf conf)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(conf);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
