package dev.lifelog.cli;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What the demo finished in its directory, and from which inputs: a step whose fingerprint stands
 * here is not done again. Each record is written whole, so a demo that is killed loses at most the
 * step it was in.
 */
final class DemoLedger {

  private static final String OUTCOME = ".outcome";

  private final Path file;
  private final Properties records = new Properties();

  private DemoLedger(Path file) {
    this.file = file;
  }

  static DemoLedger in(Path directory) {
    DemoLedger ledger = new DemoLedger(directory.resolve("demo.properties"));
    if (Files.exists(ledger.file)) {
      try (Reader reader = Files.newBufferedReader(ledger.file)) {
        ledger.records.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw UserError.of(
            "Cannot read what the demo did before: " + ledger.file + " (" + e.getMessage() + ")",
            "Delete that file to do every step again");
      }
    }
    return ledger;
  }

  /** From which inputs this step was finished. */
  Optional<String> fingerprint(String step) {
    return Optional.ofNullable(records.getProperty(step));
  }

  /** What came out when the step was finished from just these inputs. */
  Optional<String> outcome(String step, String fingerprint) {
    return fingerprint.equals(records.getProperty(step))
        ? Optional.of(records.getProperty(step + OUTCOME, ""))
        : Optional.empty();
  }

  void finished(String step, String fingerprint, String outcome) {
    records.setProperty(step, fingerprint);
    records.setProperty(step + OUTCOME, outcome);
    write();
  }

  /** Before a step starts: half of it must not be taken for the whole. */
  void forget(String step) {
    records.remove(step + OUTCOME);
    if (records.remove(step) != null) {
      write();
    }
  }

  private void write() {
    Path whole = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (Writer writer = Files.newBufferedWriter(whole)) {
        records.store(writer, "The finished steps of bin/lifelog demo and the inputs of each");
      }
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw UserError.of(
          "Cannot write " + file + " (" + e.getMessage() + ")",
          "Make room or choose another --dir");
    }
  }
}
