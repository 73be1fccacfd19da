package dev.lifelog.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Pillow's draft mode in a Python of its own that times itself, a round on request. */
final class PillowDecoding implements AutoCloseable {
  private static final String SCRIPT =
      """
      import io, sys, time
      from PIL import Image
      size, files = int(sys.argv[1]), [open(name, 'rb').read() for name in sys.argv[2:]]
      for request in sys.stdin:
          start = time.process_time()
          for data in files:
              image = Image.open(io.BytesIO(data))
              image.draft('RGB', (size, size))
              image.convert('RGB').resize((size, size), Image.BILINEAR).tobytes()
          print(len(files) / (time.process_time() - start), flush=True)
      """;

  private final Process python;
  private final BufferedReader answers;
  private final BufferedWriter requests;

  private PillowDecoding(Process python) {
    this.python = python;
    answers = python.inputReader();
    requests = python.outputWriter();
  }

  /** Empty where there is no Python with Pillow. */
  static Optional<PillowDecoding> start(List<byte[]> jpegs, int size, Path folder)
      throws IOException {
    Optional<Python> found = Python.with("PIL");
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<String> command =
        new ArrayList<>(List.of(found.get().command(), "-c", SCRIPT, String.valueOf(size)));
    for (int i = 0; i < jpegs.size(); i++) {
      command.add(Files.write(folder.resolve(size + "-" + i + ".jpg"), jpegs.get(i)).toString());
    }
    PillowDecoding pillow =
        new PillowDecoding(
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    return pillow.answers() ? Optional.of(pillow) : Optional.empty();
  }

  private boolean answers() {
    try {
      perSecond();
      return true;
    } catch (IOException noPillow) {
      close();
      return false;
    }
  }

  double perSecond() throws IOException {
    requests.write("\n");
    requests.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("Python ended");
    }
    return Double.parseDouble(answer);
  }

  @Override
  public void close() {
    python.destroy();
    try {
      if (!python.waitFor(5, TimeUnit.SECONDS)) {
        python.destroyForcibly();
      }
    } catch (InterruptedException e) {
      python.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
