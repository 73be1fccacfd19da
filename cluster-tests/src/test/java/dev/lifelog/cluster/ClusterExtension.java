package dev.lifelog.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One cluster for all tests; each finds it whole, its collection ingested and not looked at. */
final class ClusterExtension implements ParameterResolver, BeforeEachCallback {

  private record Running(Cluster cluster) implements AutoCloseable {

    static Running start() {
      try {
        return new Running(Cluster.start());
      } catch (IOException e) {
        throw new UncheckedIOException("the cluster does not start", e);
      }
    }

    @Override
    public void close() {
      cluster.close();
      System.out.println("\n" + FaultReport.text());
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    cluster(context).ready();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Cluster.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return cluster(context);
  }

  private static Cluster cluster(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(ClusterExtension.class))
        .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class)
        .cluster();
  }
}
