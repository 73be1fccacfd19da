package dev.lifelog.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One node as it was found.
 *
 * @param pid 0 where no process is recorded
 * @param reason why it is gone, from its log; null unless it is {@link NodeState#KILLED}
 * @param remedy what mends that; null unless it is {@link NodeState#KILLED}
 */
public record NodeStatus(
    String address,
    NodeState state,
    long pid,
    @Nullable String reason,
    @Nullable String remedy,
    Path log) {}
