package dev.lifelog.local;

import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.CassandraSettings;
import dev.lifelog.core.settings.Endpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Cassandra on this machine: one node, or a cluster of three on 127.0.0.1–3, whose data, logs and
 * pids live in one folder.
 *
 * <p>What runs is known from the folder alone, so that another process can ask for it and stop it.
 */
public final class LocalCassandra {

  /** What every node calls its data centre. */
  public static final String DATACENTER = "datacenter1";

  private static final int DEFAULT_HEAP = 512;

  private final Path dir;
  private final int heap;
  private final Lifetime lifetime;
  private final Set<Protection> ofNewFolders;
  private final Set<Protection> required;
  private final DiskSpace diskSpace;

  private LocalCassandra(
      Path dir,
      int heap,
      Lifetime lifetime,
      Set<Protection> ofNewFolders,
      Set<Protection> required,
      DiskSpace diskSpace) {
    this.dir = dir;
    this.heap = heap;
    this.lifetime = lifetime;
    this.ofNewFolders = ofNewFolders;
    this.required = required;
    this.diskSpace = diskSpace;
  }

  /** The nodes of a folder, which need not exist yet and belongs to them alone. */
  public static LocalCassandra in(Path dir) {
    return new LocalCassandra(
        dir.toAbsolutePath().normalize(),
        DEFAULT_HEAP,
        Lifetime.ITS_OWN,
        Protection.none(),
        Protection.none(),
        DiskSpace.OF_A_NODE);
  }

  /** A node for the length of a test, ready: see {@link EphemeralCassandra}. */
  public static EphemeralCassandra ephemeral(Protection... protections) {
    return EphemeralCassandra.start(protections);
  }

  /** The Java heap of each node; as much again outside of it. */
  public LocalCassandra heap(int megabytes) {
    return new LocalCassandra(dir, megabytes, lifetime, ofNewFolders, required, diskSpace);
  }

  /** Nodes started from now on end with this process, however it ends. */
  public LocalCassandra dieWithParent() {
    return new LocalCassandra(
        dir, heap, Lifetime.OF_THIS_PROCESS, ofNewFolders, required, diskSpace);
  }

  /** Folders that hold no node yet ask for a password; others stay as they are. */
  public LocalCassandra newOnesAsk() {
    return new LocalCassandra(
        dir, heap, lifetime, EnumSet.of(Protection.PASSWORD), required, diskSpace);
  }

  /** Also where a folder did without until now; once there, a protection stays. */
  public LocalCassandra requiring(Protection... protections) {
    return new LocalCassandra(dir, heap, lifetime, ofNewFolders, Set.of(protections), diskSpace);
  }

  LocalCassandra needing(DiskSpace space) {
    return new LocalCassandra(dir, heap, lifetime, ofNewFolders, required, space);
  }

  /**
   * Starts what does not run, and waits until it can be asked.
   *
   * @param nodes 1 or 3; what the folder was first started with
   * @param port of CQL; 0 takes the one of the last time, or else a free one
   */
  public Endpoint start(int nodes, int port) {
    if (nodes != 1 && nodes != 3) {
      throw UserError.of(
          "A local cluster has 1 or 3 nodes, not " + nodes, "Ask for --nodes 1 or 3");
    }
    CassandraLib lib = CassandraLib.find();
    return FolderLock.holding(dir, () -> start(nodes, port, lib));
  }

  private Endpoint start(int nodes, int port, CassandraLib lib) {
    ClusterRecord known =
        ClusterRecord.read(dir)
            .orElseGet(() -> ClusterRecord.fresh(nodes).withProtections(ofNewFolders));
    if (known.nodes().size() != nodes) {
      throw UserError.of(
          "%s holds a cluster of %d, not of %d".formatted(dir, known.nodes().size(), nodes),
          "Ask for --nodes %d, or choose another folder with --dir"
              .formatted(known.nodes().size()));
    }
    diskSpace.check(dir, nodes);
    ClusterRecord guarded = known.withProtections(protectionsOf(known));
    Guard guard = new Guard(dir, guarded.protections());
    guard.prepare();
    try (PortChoice ports = new PortChoice(guarded)) {
      ClusterRecord record = ports.choose(port);
      new Startup(dir, lib, heap, lifetime, guard, record).run();
      return new Endpoint(record.addresses().get(0), record.port());
    }
  }

  private Set<Protection> protectionsOf(ClusterRecord known) {
    Set<Protection> all = Protection.none();
    all.addAll(known.protections());
    all.addAll(required);
    Set<Protection> added = Protection.none();
    added.addAll(all);
    added.removeAll(known.protections());
    if (!added.isEmpty() && known.anyLives()) {
      throw UserError.of(
          "Cassandra runs in %s, and without: %s".formatted(dir, Protection.text(added)),
          "Stop it first: bin/lifelog cassandra stop");
    }
    return all;
  }

  /** Lets every node drain and end; those that are gone already are forgotten. */
  public void stop() {
    end(NodeProcess::end);
  }

  /**
   * Has every node that runs write and merge the files of a keyspace, so that what was deleted and
   * is past its gc_grace_seconds leaves the disk.
   */
  public void compact(String keyspace) {
    for (NodeStatus node : status().nodes()) {
      if (node.state() != NodeState.RUNNING) {
        throw UserError.of(
            "The node on %s does not run".formatted(node.address()),
            "Start it with bin/lifelog cassandra start");
      }
      try (NodeCompaction compaction = NodeCompaction.of(node.pid())) {
        compaction.compact(keyspace);
        // What nodes remember of compare-and-sets.
        compaction.compact("system", "paxos");
      } catch (IOException e) {
        throw UserError.of(
            "The node on %s did not compact %s (%s)"
                .formatted(node.address(), keyspace, e.getMessage()),
            "See " + node.log());
      }
    }
  }

  /** The sizes of a keyspace's tables in the files of a single node. */
  public List<TableSize> sizes(String keyspace) {
    NodeStatus node = status().nodes().get(0);
    try {
      return TableSize.of(node.pid(), keyspace);
    } catch (IOException e) {
      throw UserError.of(
          "The node on %s does not tell the sizes of %s (%s)"
              .formatted(node.address(), keyspace, e.getMessage()),
          "See " + node.log());
    }
  }

  void kill() {
    end(NodeProcess::kill);
  }

  private void end(Consumer<List<ProcessHandle>> way) {
    if (ClusterRecord.read(dir).isEmpty()) {
      return;
    }
    FolderLock.holding(
        dir,
        () -> {
          ClusterRecord record = ClusterRecord.read(dir).orElseThrow();
          way.accept(record.nodes().stream().flatMap(n -> n.process().stream()).toList());
          record.allStopped().write(dir);
          return record;
        });
  }

  /**
   * What there is and what has become of it; starts nothing, and waits for at most a few seconds.
   */
  public ClusterStatus status() {
    return ClusterRecord.read(dir)
        .map(
            record ->
                new ClusterStatus(
                    dir,
                    record.port(),
                    IntStream.range(0, record.nodes().size())
                        .mapToObj(i -> status(record, i))
                        .toList()))
        .orElseGet(() -> new ClusterStatus(dir, 0, List.of()));
  }

  /** Where CQL is answered, if the recorded node does so now. */
  public Optional<Endpoint> endpoint() {
    ClusterStatus status = status();
    return status.nodes().stream()
        .filter(node -> node.state() == NodeState.RUNNING)
        .findFirst()
        .map(node -> new Endpoint(node.address(), status.port()));
  }

  /**
   * Settings by which the nodes of the folder are reached, if these name them or name none: their
   * address, their owner and their certificate, as far as nobody set others. The same where they do
   * not run.
   */
  public CassandraSettings reached(CassandraSettings settings) {
    return ClusterRecord.read(dir)
        .filter(record -> settings.contactPoints().isEmpty() || names(settings, record))
        .flatMap(record -> endpoint())
        .map(
            node ->
                guard()
                    .pass(
                        settings.contactPoints().isEmpty()
                            ? settings.withContactPoints(List.of(node))
                            : settings))
        .orElse(settings);
  }

  /** The same for the owner of a node that runs, whatever these settings say. */
  public CassandraSettings own(CassandraSettings settings, Endpoint node) {
    return guard()
        .pass(settings.withContactPoints(List.of(node)).withUser(null, null).withTls(null));
  }

  private static boolean names(CassandraSettings settings, ClusterRecord record) {
    return record.addresses().stream()
        .map(address -> new Endpoint(address, record.port()))
        .anyMatch(settings.contactPoints()::contains);
  }

  /** How it is protected; nothing where none was ever started. */
  public Set<Protection> protections() {
    return guard().protections();
  }

  /** The command by which its owner logs in, which names the password's file. */
  public String login(Endpoint node) {
    return guard().login(node);
  }

  private Guard guard() {
    return new Guard(dir, ClusterRecord.read(dir).map(ClusterRecord::protections).orElse(Set.of()));
  }

  private NodeStatus status(ClusterRecord record, int index) {
    NodeRecord node = record.nodes().get(index);
    NodeFiles files = new NodeFiles(dir, index + 1);
    if (node.process().isPresent()) {
      NodeState state =
          new Guard(dir, record.protections()).protocol().answers(node.address(), record.port())
              ? NodeState.RUNNING
              : NodeState.STARTING;
      return new NodeStatus(node.address(), state, node.pid(), null, null, files.log());
    }
    if (node.wasStopped()) {
      return new NodeStatus(node.address(), NodeState.STOPPED, 0, null, null, files.log());
    }
    NodeLog log = new NodeLog(files);
    String reason = log.reason().orElse(null);
    return new NodeStatus(
        node.address(),
        NodeState.KILLED,
        node.pid(),
        reason == null ? "its log names no error: it was killed, or the machine went down" : reason,
        reason == null ? "Start it again" : log.remedy(reason),
        files.log());
  }
}
