package dev.lifelog.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change of this machine that a shell holds: it takes it back when its input ends, as it also
 * does where this process is killed.
 */
final class SystemChange implements AutoCloseable {

  private static final String HOLD =
      """
      %s || exit
      echo made
      read -r _
      %s
      """;

  private final Process shell;

  private SystemChange(Process shell) {
    this.shell = shell;
  }

  /**
   * Empty where this user may not make it, or has no program for it.
   *
   * @param change a command, with {@code $1} and so on for the values
   * @param back the command that takes it back
   */
  static Optional<SystemChange> make(String change, String back, String... values)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", HOLD.formatted(change, back), "sh"));
    command.addAll(List.of(values));
    Process shell =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8));
    return "made".equals(said.readLine()) ? Optional.of(new SystemChange(shell)) : Optional.empty();
  }

  @Override
  public void close() {
    try {
      shell.getOutputStream().close();
      shell.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while taking back a change of the system", e);
    }
  }
}
