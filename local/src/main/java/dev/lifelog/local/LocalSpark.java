package dev.lifelog.local;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Spark's standalone master and workers on this machine, each a process of its own on loopback.
 * None outlives the process that started it.
 *
 * <p>Its home is a Spark as others know it: {@code jars} is there before, {@code work} and {@code
 * logs} come.
 */
public final class LocalSpark implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final long POLL_MS = 100;
  private static final String EXECUTOR = "CoarseGrainedExecutorBackend";

  private final Path home;
  private final List<FreePort> ports = new ArrayList<>();
  private final int port = freePort();
  private final int page = freePort();
  private final List<Process> processes = new ArrayList<>();
  private final List<LocalWorker> workers = new ArrayList<>();

  private LocalSpark(Path home) {
    this.home = home;
  }

  /** A master that no worker has joined yet. */
  public static LocalSpark start(Path home) {
    LocalSpark spark = new LocalSpark(home.toAbsolutePath());
    try {
      LauncherFiles.write(spark.launcher(), List.of(LivingByInput.class));
      Files.createDirectories(spark.logs());
      spark.launchMaster();
      return spark;
    } catch (IOException e) {
      spark.close();
      throw UserError.of(
          "Cannot start Spark in %s (%s)".formatted(home, e),
          "Look whether its disk is full and whether this user may run programs");
    } catch (RuntimeException e) {
      spark.close();
      throw e;
    }
  }

  /** For {@code spark.master}. */
  public String master() {
    return "spark://127.0.0.1:" + port;
  }

  /**
   * Starts one more worker and waits until the master knows it.
   *
   * @param environment of it and of its executors, over this process's own
   */
  public LocalWorker addWorker(int cores, int memoryMib, Map<String, String> environment) {
    int ownPort = freePort();
    Process process =
        launch(
            "worker" + (workers.size() + 1),
            environment,
            "org.apache.spark.deploy.worker.Worker",
            master(),
            "--host",
            "127.0.0.1",
            "--port",
            String.valueOf(ownPort),
            "--webui-port",
            "0",
            "--cores",
            String.valueOf(cores),
            "--memory",
            memoryMib + "m",
            "--work-dir",
            home.resolve("work").toString());
    LocalWorker worker = new LocalWorker(process.toHandle());
    workers.add(worker);
    // Part of its name, which its port makes unlike that of any before.
    await(process, () -> masterPage().contains("-127.0.0.1-" + ownPort + '"'));
    return worker;
  }

  /** The JVMs in which tasks of whatever application run now. */
  public List<ProcessHandle> executors() {
    return workers.stream().flatMap(worker -> worker.executors().stream()).toList();
  }

  /** A worker, and what it started for applications. */
  public record LocalWorker(ProcessHandle process) {

    public List<ProcessHandle> executors() {
      return process
          .children()
          .filter(ProcessHandle::isAlive)
          .filter(child -> commandLine(child).contains(EXECUTOR))
          .toList();
    }

    /** The JDK leaves out what is longer than a page of memory. */
    private static String commandLine(ProcessHandle process) {
      try {
        return Files.readString(
            Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
      } catch (IOException gone) {
        return "";
      }
    }
  }

  private void launchMaster() {
    Process process =
        launch(
            "master",
            Map.of(),
            "org.apache.spark.deploy.master.Master",
            "--host",
            "127.0.0.1",
            "--port",
            String.valueOf(port),
            "--webui-port",
            String.valueOf(page));
    await(process, () -> masterPage().contains("aliveworkers"));
  }

  private Process launch(String name, Map<String, String> environment, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-cp"));
    command.add(
        "%s:%s:%s".formatted(home.resolve("conf"), home.resolve("jars").resolve("*"), launcher()));
    command.add(LivingByInput.class.getName());
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(logs().resolve(name + ".log").toFile());
    builder.environment().putAll(environment());
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      processes.add(process);
      return process;
    } catch (IOException e) {
      throw UserError.of(
          "Cannot start Spark's %s (%s)".formatted(name, e),
          "Look whether this user may run programs");
    }
  }

  /** Idle threads of OpenMP that spin would take the cores from other executors. */
  private Map<String, String> environment() {
    return Map.of(
        "SPARK_HOME", home.toString(),
        "SPARK_SCALA_VERSION", "2.12",
        "SPARK_LOCAL_IP", "127.0.0.1",
        "OMP_WAIT_POLICY", "PASSIVE",
        "MALLOC_ARENA_MAX", "2");
  }

  /** Empty where it does not answer yet. */
  private String masterPage() {
    try (InputStream in =
        URI.create("http://127.0.0.1:%d/json/".formatted(page)).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private int freePort() {
    FreePort taken = FreePort.take();
    ports.add(taken);
    return taken.port();
  }

  private void await(Process process, BooleanSupplier condition) {
    Instant end = Instant.now().plus(LIMIT);
    while (!condition.getAsBoolean()) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw UserError.of(
            process.isAlive()
                ? "Spark is not ready after %d s".formatted(LIMIT.toSeconds())
                : "Spark ended while it started",
            "See " + logs());
      }
      try {
        Thread.sleep(POLL_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw UserError.of("The start of Spark was interrupted", "Start it again");
      }
    }
  }

  private Path launcher() {
    return home.resolve("launcher");
  }

  private Path logs() {
    return home.resolve("logs");
  }

  /** Executors first: one that is stopped by a signal would not see its worker end. */
  @Override
  public void close() {
    List<ProcessHandle> all = new ArrayList<>(executors());
    processes.forEach(process -> all.add(process.toHandle()));
    NodeProcess.kill(all);
    ports.forEach(FreePort::close);
  }
}
