package dev.lifelog.local;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The files of one node below the folder of its cluster. Settings are written anew at each start,
 * data never.
 */
record NodeFiles(Path dir, int number) {

  Path log() {
    return dir.resolve("logs").resolve("node" + number + ".log");
  }

  /** What the JVM itself says, where no logging is up yet or any longer. */
  Path output() {
    return dir.resolve("logs").resolve("node" + number + ".out");
  }

  Path home() {
    return dir.resolve("node" + number);
  }

  Path yaml() {
    return home().resolve("cassandra.yaml");
  }

  Path logback() {
    return home().resolve("logback.xml");
  }

  Path temporary() {
    return home().resolve("tmp");
  }

  Path launcher() {
    return home().resolve("launcher");
  }

  void write(ClusterRecord cluster, int heap, Guard guard) {
    try {
      Files.createDirectories(log().getParent());
      Files.createDirectories(temporary());
      Files.writeString(yaml(), settings(cluster, heap) + protections(cluster, guard));
      Files.writeString(
          logback(), filled("logback.xml", Map.of("log", escapedForXml(log().toString()))));
      LauncherFiles.write(launcher(), NodeMain.CLASSES);
    } catch (IOException e) {
      throw UserError.of(
          "Cannot write the settings of the node to %s (%s)".formatted(home(), e),
          "Free some space and make it writable, or choose another folder with --dir");
    }
  }

  private String settings(ClusterRecord cluster, int heap) {
    return filled(
        "cassandra.yaml",
        Map.of(
            "token", token(cluster.nodes().size()),
            "address", cluster.addresses().get(number - 1),
            "port", cluster.port(),
            "storagePort", cluster.storagePort(),
            "data", quoted(home()),
            "memtableHeap", Math.max(32, heap / 4)));
  }

  private static String protections(ClusterRecord cluster, Guard guard) {
    return (guard.asks() ? filled("password.yaml", Map.of("nodes", cluster.nodes().size())) : "")
        + (guard.encrypts()
            ? filled(
                "tls.yaml",
                Map.of(
                    "identity", quoted(guard.keys().identity()),
                    "certificate", quoted(guard.keys().certificate())))
            : "");
  }

  /** For inside single quotes of YAML, where a quote is doubled. */
  private static String quoted(Path path) {
    return path.toString().replace("'", "''");
  }

  static List<String> jvmOptions() {
    return text("jvm.options")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** The ring cut into equal parts, from its lowest token on. */
  private String token(int nodes) {
    BigInteger ring = BigInteger.ONE.shiftLeft(64);
    return BigInteger.valueOf(Long.MIN_VALUE)
        .add(ring.multiply(BigInteger.valueOf(number - 1)).divide(BigInteger.valueOf(nodes)))
        .add(BigInteger.ONE)
        .toString();
  }

  private static String escapedForXml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String filled(String template, Map<String, Object> values) {
    String text = text(template);
    for (Map.Entry<String, Object> value : values.entrySet()) {
      text = text.replace("${" + value.getKey() + "}", value.getValue().toString());
    }
    return text;
  }

  private static String text(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = NodeFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Not in the jar: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }
}
