package dev.lifelog.spark.jobs.catalog;

import com.datastax.spark.connector.datasource.CassandraCatalog;
import dev.lifelog.cassandra.schema.Schema;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.Table;

/**
 * The connector's catalog under the name of the keyspace, so that a table is {@code lifelog.minute}
 * in CQL and in Spark SQL, in every session and without a catalog or a schema to choose first.
 */
@SuppressWarnings("overrides") // the connector's, which are not ours to declare with dots
public class LifelogCatalog extends CassandraCatalog {

  /** Adds it to the settings of a Spark that is about to start. */
  public static void configure(SparkConf conf) {
    conf.set("spark.sql.catalog." + Schema.KEYSPACE, LifelogCatalog.class.getName());
  }

  @Override
  public String[] defaultNamespace() {
    return new String[] {Schema.KEYSPACE};
  }

  @Override
  public Identifier[] listTables(String[] namespace) {
    return super.listTables(orKeyspace(namespace));
  }

  @Override
  public Table loadTable(Identifier table) {
    return super.loadTable(Identifier.of(orKeyspace(table.namespace()), table.name()));
  }

  private static String[] orKeyspace(String[] namespace) {
    return namespace.length == 0 ? new String[] {Schema.KEYSPACE} : namespace;
  }
}
