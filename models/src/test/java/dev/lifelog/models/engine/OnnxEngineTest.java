package dev.lifelog.models.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEngineTest {

  /** Loads the runtime and says so: what a forked JVM runs. */
  static final class Load {
    public static void main(String[] args) {
      System.out.println("loaded " + OrtEnvironment.getEnvironment().getVersion());
    }
  }

  /** Spark gives its executors the whole class path on the command line. */
  @Test
  void environment_commandLineOfManyKilobytes_isLoaded(@TempDir Path folder) throws Exception {
    Path out = folder.resolve("out");
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dfiller=" + "x".repeat(30_000),
            Load.class.getName());
    Map<String, String> environment = java.environment();
    environment.put("CLASSPATH", System.getProperty("java.class.path"));
    Process process = java.redirectErrorStream(true).redirectOutput(out.toFile()).start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }

    assertThat(Files.readString(out, StandardCharsets.UTF_8)).contains("loaded ");
    assertThat(process.exitValue()).isZero();
  }
}
