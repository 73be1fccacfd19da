package dev.lifelog.local;

import java.nio.file.Path;
import java.util.List;

/**
 * The nodes of one folder as they were found.
 *
 * @param port of CQL, the same at each address; 0 where none was ever started
 * @param nodes empty where none was ever started
 */
public record ClusterStatus(Path dir, int port, List<NodeStatus> nodes) {

  public ClusterStatus {
    nodes = List.copyOf(nodes);
  }

  /** Whether there are nodes, and every one of them answers. */
  public boolean running() {
    return !nodes.isEmpty() && nodes.stream().allMatch(n -> n.state() == NodeState.RUNNING);
  }
}
