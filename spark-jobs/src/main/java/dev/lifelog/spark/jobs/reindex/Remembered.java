package dev.lifelog.spark.jobs.reindex;

import dev.lifelog.cassandra.schema.Fingerprint;
import java.util.ArrayList;
import java.util.List;

/** Fingerprints to be written, and those of what is no more. */
final class Remembered {

  private final List<Fingerprint> now = new ArrayList<>();
  private final List<Fingerprint> gone = new ArrayList<>();

  void add(Fingerprint fingerprint) {
    now.add(fingerprint);
  }

  void forget(Fingerprint fingerprint) {
    gone.add(fingerprint);
  }

  List<Fingerprint> now() {
    return now;
  }

  List<Fingerprint> gone() {
    return gone;
  }
}
