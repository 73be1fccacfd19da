package dev.lifelog.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.lifelog.cassandra.schema.CassandraConnection;
import dev.lifelog.cassandra.schema.ModelKind;
import dev.lifelog.cassandra.schema.ModelRow;
import dev.lifelog.cassandra.schema.Models;
import dev.lifelog.cassandra.schema.Replication;
import dev.lifelog.cassandra.schema.Role;
import dev.lifelog.cassandra.schema.Schema;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.Endpoint;
import dev.lifelog.core.settings.Settings;
import dev.lifelog.local.LocalCassandra;
import dev.lifelog.local.LocalSpark;
import dev.lifelog.local.LocalSpark.LocalWorker;
import dev.lifelog.local.NodeStatus;
import dev.lifelog.local.Protection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All of its processes, with a collection that is ingested and extracted once, undisturbed. None of
 * them outlives this one.
 */
final class Cluster implements AutoCloseable {

  /** The table of an extraction that tells which images it is through with. */
  static final String CONCEPTS = "image_concept";

  private static final int NODES = 3;
  private static final int HEAP_MIB = 384;
  private static final int SMALL_DISK_MIB = 400;
  private static final int WORKERS = 2;
  private static final int WORKER_MIB = 1024;
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final Path folder;
  private final List<Runnable> endings = new ArrayList<>();
  private final List<LocalWorker> workers = new ArrayList<>();
  private final Secret sparkSecret = Secret.draw();
  private LocalCassandra cassandra;
  private List<Endpoint> endpoints;
  private LocalSpark spark;
  private Hdfs hdfs;
  private Optional<SmallDisk> thirdDisk = Optional.empty();
  private CqlSession session;
  private Access access;
  private Life life;
  private Submission submission;
  private Tables restored;
  private Tables ingested;
  private Tables extracted;

  private Cluster(Path folder) {
    this.folder = folder;
  }

  static Cluster start() throws IOException {
    Cluster cluster =
        new Cluster(Files.createTempDirectory(Files.createDirectories(House.TARGET), "cluster-"));
    try {
      cluster.startProcesses();
      cluster.fill();
      return cluster;
    } catch (IOException | RuntimeException | AssertionError e) {
      cluster.close();
      throw e;
    }
  }

  private void startProcesses() throws IOException {
    thirdDisk = SmallDisk.mount(folder.resolve("cassandra/node3"), SMALL_DISK_MIB);
    thirdDisk.ifPresent(disk -> endings.add(disk::close));
    cassandra =
        LocalCassandra.in(ofNodes())
            .heap(HEAP_MIB)
            .requiring(Protection.PASSWORD, Protection.TLS)
            .dieWithParent();
    endings.add(this::stopNodes);
    endpoints = endpoints(cassandra.start(NODES, 0));
    session =
        CassandraConnection.open(
            cassandra.reached(Settings.defaults().cassandra().withContactPoints(endpoints)));
    endings.add(session::close);
    installSchema();
    access =
        Access.draw(
            endpoints, ofNodes().resolve("tls/certificate.pem"), folder.resolve("passwords"));
    access.grant(session);
    hdfs = Hdfs.start(folder.resolve("hdfs"));
    endings.add(hdfs::close);
    Path home = SparkHome.layOut(folder.resolve("spark"), sparkSecret);
    spark = LocalSpark.start(home);
    endings.add(spark::close);
    // What stands still would not see this process end.
    Runtime.getRuntime().addShutdownHook(new Thread(this::wake, "waking what stands still"));
    submission = submission(home);
  }

  private Submission submission(Path home) {
    Map<String, String> settings = new HashMap<>();
    access
        .settings(Role.WRITER)
        .forEach((key, value) -> settings.put("spark.lifelog." + key, value));
    settings.putAll(
        Map.of(
            "spark.executor.memory", "640m",
            "spark.executor.cores", "1",
            "spark.cores.max", "2",
            "spark.ui.enabled", "false",
            "spark.local.dir", folder.resolve("local").toString(),
            "spark.lifelog.extract.chunk-images", "20",
            "spark.lifelog.extract.bundle-cache", folder.resolve("bundles").toString()));
    return new Submission(home, spark.master(), settings);
  }

  /** On a busy machine one statement takes so long that the right to install expires. */
  private void installSchema() {
    await()
        .atMost(LIMIT)
        .ignoreExceptionsInstanceOf(UserError.class)
        .ignoreExceptionsInstanceOf(DriverException.class)
        .untilAsserted(
            () ->
                assertThat(
                        Schema.install(session, new Replication(LocalCassandra.DATACENTER, NODES))
                            .warnings())
                    .isEmpty());
  }

  private static List<Endpoint> endpoints(Endpoint first) {
    return Stream.of("127.0.0.1", "127.0.0.2", "127.0.0.3")
        .map(address -> new Endpoint(address, first.port()))
        .toList();
  }

  private void fill() throws IOException {
    life = Life.draw(folder.resolve("life"));
    hdfs.put(life.collection(), Life.COLLECTION);
    activate(1);
    completeWorkers();
    finish("ingest", collection());
    restored = Tables.exact(session);
    ingested = Tables.lasting(session);
    finish("extract");
    extracted = Tables.lasting(session);
  }

  /** One that nothing happens to. */
  void finish(String... words) {
    try (Job job = submission.submit(words)) {
      job.succeeds();
    }
  }

  /** Trains it, puts it on HDFS and makes it the active one. */
  private void activate(int version) throws IOException {
    life.train(version);
    hdfs.put(life.bundle(version), Life.placeOf(version));
    ModelRow row = life.row(version, hdfs.uri(Life.placeOf(version)));
    Models models = new Models(session);
    models.register(row);
    models.activate(ModelKind.IMAGE, row.id());
  }

  String collection() {
    return hdfs.uri(Life.COLLECTION);
  }

  Life life() {
    return life;
  }

  Hdfs hdfs() {
    return hdfs;
  }

  LocalSpark spark() {
    return spark;
  }

  List<LocalWorker> workers() {
    return workers;
  }

  Submission jobs() {
    return submission;
  }

  /** Everything that the cluster has written lies below. */
  Path folder() {
    return folder;
  }

  Access access() {
    return access;
  }

  /** Of Spark's processes and of everybody who comes in to the nodes. */
  List<Secret> secrets() throws IOException {
    List<Secret> secrets = new ArrayList<>(access.passwords().values());
    secrets.add(sparkSecret);
    secrets.add(new Secret(Files.readString(ofNodes().resolve("password")).strip()));
    return secrets;
  }

  /** Where they may stand. */
  List<Path> filesOfSecrets() {
    return List.of(
        access.password(Role.WRITER),
        access.password(Role.READER),
        SparkHome.defaults(submission.home()),
        ofNodes().resolve("password"),
        ofNodes().resolve("cqlsh"));
  }

  private Path ofNodes() {
    return folder.resolve("cassandra");
  }

  /** Of the owner of the nodes, who may do all. */
  CqlSession session() {
    return session;
  }

  /** What an undisturbed ingest leaves. */
  Tables ingested() {
    return ingested;
  }

  /** What an undisturbed extraction leaves. */
  Tables expected() {
    return extracted;
  }

  /** Of which each has concepts in the end. */
  int allImages() {
    return extracted.rows().get("image").size();
  }

  Tables found() {
    return Tables.lasting(session);
  }

  /** Of the third node alone; empty where nothing may be mounted. */
  Optional<SmallDisk> thirdDisk() {
    return thirdDisk;
  }

  /** Where a node answers, counted from 0. */
  Endpoint endpoint(int index) {
    return endpoints.get(index);
  }

  /** The process of a node, counted from 0. */
  ProcessHandle node(int index) {
    return nodes().get(index);
  }

  /** Those that live. */
  private List<ProcessHandle> nodes() {
    return cassandra.status().nodes().stream()
        .map(NodeStatus::pid)
        .filter(pid -> pid != 0)
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .toList();
  }

  /** Starts those that were killed, and waits until all see each other. */
  void startNodes() {
    cassandra.start(NODES, 0);
  }

  /** Everything works, the collection is ingested, and no model has looked at it. */
  void ready() {
    wake();
    if (!cassandra.status().running()) {
      startNodes();
    }
    await().atMost(LIMIT).until(() -> spark.executors().isEmpty());
    completeWorkers();
    await().atMost(LIMIT).ignoreExceptions().until(this::restored);
  }

  private boolean restored() {
    restored.restore(session);
    return true;
  }

  /** No collection was ever ingested. */
  void forget() {
    restored.forget(session);
  }

  /** In place of the first one. */
  LocalWorker replaceWorker(Map<String, String> environment) {
    Signal.KILL.to(workers.remove(0).process());
    LocalWorker worker = spark.addWorker(1, WORKER_MIB, environment);
    workers.add(0, worker);
    return worker;
  }

  private void completeWorkers() {
    workers.removeIf(worker -> !worker.process().isAlive());
    while (workers.size() > WORKERS) {
      Signal.KILL.to(workers.remove(workers.size() - 1).process());
    }
    addWorkers(WORKERS - workers.size());
  }

  /** Those that work have a core each, so that each of them has one executor. */
  void addWorkers(int more) {
    for (int i = 0; i < more; i++) {
      workers.add(spark.addWorker(1, WORKER_MIB, Map.of()));
    }
  }

  /** As long as the job is at work, until so many images have their concepts. */
  void awaitImages(Job job, int images) {
    awaitRows(job, CONCEPTS, images);
  }

  /** As long as the job is at work, until a table has so many rows. */
  void awaitRows(Job job, String table, int rows) {
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> rows(table) >= rows || !job.isAlive());
    assertThat(job.isAlive()).as(job::text).isTrue();
  }

  /** With concepts, as one node knows them. */
  long images() {
    return rows(CONCEPTS);
  }

  /** As one node knows them, for others may be away; -1 where it does not answer. */
  long rows(String table) {
    return count("SELECT COUNT(*) FROM lifelog." + table);
  }

  /** Of which at least one image has a feature; -1 where a node does not answer. */
  int daysWithFeatures() {
    try {
      return session
          .execute("SELECT DISTINCT user_id, day, model FROM lifelog.image_feature")
          .all()
          .size();
    } catch (DriverException e) {
      return -1;
    }
  }

  /** Those that a model has seen, as the ledger says. */
  long daysDone() {
    return count("SELECT COUNT(*) FROM lifelog.day_index WHERE state = 'done' ALLOW FILTERING");
  }

  /** The newest write timestamp of a column. */
  Instant lastWritten(String table, String column) {
    long micros = count("SELECT MAX(WRITETIME(%s)) FROM lifelog.%s".formatted(column, table));
    assertThat(micros).as(table).isPositive();
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private long count(String cql) {
    try {
      return session
          .execute(
              SimpleStatement.newInstance(cql)
                  .setConsistencyLevel(DefaultConsistencyLevel.LOCAL_ONE))
          .one()
          .getLong(0);
    } catch (DriverException e) {
      return -1;
    }
  }

  /** Whatever was stopped by a signal and never told to go on. */
  private void wake() {
    nodes().forEach(Signal.CONT::to);
    spark.executors().forEach(Signal.CONT::to);
  }

  private void stopNodes() {
    nodes().forEach(Signal.CONT::to);
    cassandra.stop();
  }

  @Override
  public void close() {
    for (int i = endings.size() - 1; i >= 0; i--) {
      endings.get(i).run();
    }
  }
}
