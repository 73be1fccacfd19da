package dev.lifelog.local;

/** What has become of a node. */
public enum NodeState {
  RUNNING,
  /** Its process lives and does not answer CQL, yet or any longer. */
  STARTING,
  STOPPED,
  /** Nobody stopped it, and its process is gone. */
  KILLED
}
