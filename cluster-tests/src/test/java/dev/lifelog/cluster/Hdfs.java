package dev.lifelog.cluster;

import dev.lifelog.local.FreePort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The process of a small HDFS; it ends with this one, for its standard input does. */
final class Hdfs implements AutoCloseable {

  private static final int DATA_NODES = 3;
  private static final String ANSWER = "answer: ";

  private final FreePort port;
  private final Process process;
  private final PrintStream words;
  private final BufferedReader answers;

  private Hdfs(FreePort port, Process process) {
    this.port = port;
    this.process = process;
    this.words = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static Hdfs start(Path folder) throws IOException {
    Files.createDirectories(folder);
    FreePort port = FreePort.take();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                House.HDFS.resolve("classes") + ":" + House.HDFS.resolve("lib").resolve("*"),
                "dev.lifelog.cluster.hdfs.SmallHdfs",
                folder.resolve("data").toString(),
                String.valueOf(port.port()),
                String.valueOf(DATA_NODES))
            .redirectError(folder.resolve("hdfs.log").toFile())
            .start();
    Hdfs hdfs = new Hdfs(port, process);
    try {
      hdfs.expect("ready");
      return hdfs;
    } catch (IOException | RuntimeException e) {
      hdfs.close();
      throw e;
    }
  }

  String uri(String path) {
    return "hdfs://127.0.0.1:%d%s".formatted(port.port(), path);
  }

  /** A file or a folder; what is there already is written over. */
  void put(Path local, String remote) throws IOException {
    ask("put", local.toUri().toString(), remote);
  }

  void delete(String remote) throws IOException {
    ask("delete", remote);
  }

  void loseDataNode(int index) throws IOException {
    ask("lose", String.valueOf(index));
  }

  void bringBackDataNode(int index) throws IOException {
    ask("bring-back", String.valueOf(index));
  }

  private void ask(String... command) throws IOException {
    words.println(String.join("\t", List.of(command)));
    expect("done");
  }

  private void expect(String answer) throws IOException {
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.startsWith(ANSWER)) {
        if (line.equals(ANSWER + answer)) {
          return;
        }
        throw new IOException("HDFS: " + line);
      }
    }
    throw new IOException("HDFS ended");
  }

  @Override
  public void close() {
    process.destroyForcibly();
    port.close();
  }
}
