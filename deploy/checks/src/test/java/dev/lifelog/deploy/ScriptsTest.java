package dev.lifelog.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptsTest {

  private static final Path DEPLOY = House.ROOT.resolve("deploy");
  private static final String PASSWORD = "k5Xw9Lq2Rt7Yp3Zs";

  @TempDir private Path folder;

  private record Result(int exit, String out, String err) {}

  @Test
  void findGpus_tellsSparkTheAddresses() throws Exception {
    Path answers = tool("nvidia-smi", "printf '0\\n1\\n10\\n'");

    Result found =
        run(Map.of("NVIDIA_SMI", answers.toString()), DEPLOY.resolve("spark/bin/find-gpus"));

    assertThat(found.out()).isEqualTo("{\"name\": \"gpu\", \"addresses\": [\"0\",\"1\",\"10\"]}\n");
  }

  @Test
  void findGpus_withoutADriver_fails() throws Exception {
    Result found = run(Map.of("NVIDIA_SMI", "/nowhere"), DEPLOY.resolve("spark/bin/find-gpus"));

    assertThat(found.exit()).isNotZero();
    assertThat(found.out()).isEmpty();
  }

  @Test
  void advisories_areOfOlderVersionsOnly() throws Exception {
    Path jars =
        Files.writeString(
            folder.resolve("JARS"),
            """
            lz4-java-1.8.0.jar
            lz4-java-1.10.1.jar
            spark-core_2.12-3.5.4.jar
            netty-codec-4.1.96.Final.jar
            netty-codec-4.1.130.Final.jar
            netty-codec-x-1.jar
            """);

    Result found = run(Map.of(), DEPLOY.resolve("advisories"), jars.toString());

    assertThat(found.exit()).isZero();
    assertThat(found.out().lines().map(line -> line.substring(0, line.indexOf('\t'))))
        .containsExactly(
            "lz4-java-1.8.0.jar",
            "lz4-java-1.8.0.jar",
            "netty-codec-4.1.96.Final.jar",
            "spark-core_2.12-3.5.4.jar");
  }

  @Test
  void advisories_eachHaveAnAnswer() {
    assertThat(House.text(DEPLOY.resolve("advisories.tsv")).lines())
        .filteredOn(line -> !line.startsWith("#"))
        .isNotEmpty()
        .allMatch(line -> line.matches("[a-z0-9-]+\t(-|[0-9.]+)\tCVE-\\d{4}-\\d+\t.{10,}"));
  }

  @Test
  void roles_passThePasswordByFileAndInputOnly() throws Exception {
    Path said = folder.resolve("said");
    // The new role is not there yet: the first question fails.
    tool(
        "cqlsh",
        "echo \"$@\" >> %s/arguments; cat >> %s; [[ -e %s/asked ]] || { touch %s/asked; exit 1; }"
            .formatted(folder, said, folder, folder));

    Result done = run(roles(PASSWORD), House.DOCKER.resolve("roles"));

    assertThat(done.exit()).as(done.err()).isZero();
    assertThat(Files.readString(said))
        .contains("CREATE ROLE IF NOT EXISTS lifelog WITH SUPERUSER = true")
        .contains("ALTER ROLE cassandra WITH SUPERUSER = false AND LOGIN = false");
    assertThat(Files.readString(folder.resolve("arguments"))).doesNotContain(PASSWORD);
  }

  @Test
  void roles_aPasswordThatCqlMightReadOtherwise_isRefused() throws Exception {
    Result done = run(roles("it's me, or 1 = 1 --"), House.DOCKER.resolve("roles"));

    assertThat(done.exit()).isEqualTo(1);
    assertThat(done.err())
        .isEqualTo(
            "roles: the password is not 16 or more letters and digits. ./secrets draws one.\n");
  }

  private Map<String, String> roles(String password) throws IOException {
    Path file = Files.writeString(folder.resolve("password"), password);
    return Map.of("PATH", folder + ":" + System.getenv("PATH"), "PASSWORD_FILE", file.toString());
  }

  private Path tool(String name, String body) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/usr/bin/env bash\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private Result run(Map<String, String> environment, Path script, String... arguments)
      throws Exception {
    ProcessBuilder builder = new ProcessBuilder(script.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().putAll(environment);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    int exit = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new Result(
        exit,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
