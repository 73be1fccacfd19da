package dev.lifelog.cassandra.schema.erasure;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What each node remembers of the ledger's last compare-and-sets: the user's name and a whole row,
 * in a table of its own that no query of ours reads. It would go by itself only after
 * gc_grace_seconds.
 */
record LedgerBallots(CqlSession session) {

  /**
   * After the ledger's rows went, which is a ballot too.
   *
   * @return what could not be forgotten, a sentence for each node
   */
  List<String> forget(String userId) {
    List<String> kept = new ArrayList<>();
    ByteBuffer key = ByteBuffer.wrap(userId.getBytes(StandardCharsets.UTF_8));
    for (Node node : session.getMetadata().getNodes().values()) {
      if (node.getState() == NodeState.UP) {
        // Each node's own: asked of itself, and nobody else has a copy.
        SimpleStatement delete =
            SimpleStatement.newInstance(
                    "DELETE FROM system.paxos WHERE row_key = ?", key)
                .setNode(node)
                .setConsistencyLevel(DefaultConsistencyLevel.ONE);
        try {
          session.execute(delete);
        } catch (UnauthorizedException e) {
          kept.add(
              "The ledger's last compare-and-sets in system.paxos on %s, which name the user, until gc_grace_seconds are over: erase as a superuser to end them now."
                  .formatted(node.getEndPoint()));
        }
      }
    }
    return kept;
  }
}
