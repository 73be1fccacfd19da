package dev.lifelog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code bin/lifelog} in a house of its own, with a {@code mvn} and a {@code java} that only record
 * how they were called.
 */
final class LauncherTest {

  private static final Path BIN = Path.of("").toAbsolutePath().resolveSibling("bin");

  @TempDir private Path directory;
  private Path house;
  private Path tools;

  @BeforeEach
  void build() throws IOException {
    house = Files.createDirectories(directory.resolve("the house"));
    tools = Files.createDirectories(directory.resolve("tools/bin"));
    for (String script : List.of("lifelog", "launch.sh")) {
      Path copy = house.resolve("bin").resolve(script);
      Files.createDirectories(copy.getParent());
      Files.copy(BIN.resolve(script), copy);
      assertThat(copy.toFile().setExecutable(true)).as("executable").isTrue();
    }
    Files.createDirectories(house.resolve("core/src/main"));
    Files.writeString(house.resolve("core/src/main/Some.java"), "class Some {}");
    Files.writeString(house.resolve("pom.xml"), "<project/>");
    tool(
        "mvn",
        "echo \"$@\" >> \""
            + directory
            + "/builds\"; sleep 0.5; mkdir -p cli/target/launch;"
            + " touch cli/target/launch/jvm.options; echo '[INFO] Building core 0.1 [1/9]'");
    tool("java", "printf '%s\\n' \"$@\"");
    release("17.0.15");
  }

  @Test
  void run_nothingBuilt_buildsOnceAndPassesTheArguments() throws Exception {
    Result first = run(house.resolve("bin/lifelog"), "ask", "coffee in a cafe");
    Result second = run(house.resolve("bin/lifelog"), "ask", "again");

    assertThat(first.exit).as(first.err).isZero();
    assertThat(first.err).contains("building with Maven").contains("building core 0.1 [1/9]");
    assertThat(first.out).endsWith("dev.lifelog.cli.Lifelog\nask\ncoffee in a cafe\n");
    assertThat(first.out)
        .contains("-Dlifelog.cassandra.lib=" + house + "/local/cassandra/target/lib\n");
    assertThat(second.err).as("the second run builds nothing").isEmpty();
    assertThat(builds()).containsExactly("-B -ntp -DskipTests package");
  }

  @Test
  void run_sourceNewerThanTheBuild_buildsAgain() throws Exception {
    run(house.resolve("bin/lifelog"), "help");
    Files.setLastModifiedTime(
        house.resolve("core/src/main/Some.java"), FileTime.from(Instant.now().plusSeconds(5)));
    run(house.resolve("bin/lifelog"), "help");

    assertThat(builds()).hasSize(2);
  }

  @Test
  void run_severalAtOnce_oneBuildsAndTheOthersWait() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      processes.add(start(directory, house.resolve("bin/lifelog"), "help"));
    }
    for (Process process : processes) {
      assertThat(result(process).exit).isZero();
    }
    assertThat(builds()).hasSize(1);
  }

  @Test
  void run_throughALinkFromElsewhere_findsItsHouse() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("ll"), house.resolve("bin/lifelog"));

    Result result = run(link, "help");
    Files.delete(link);

    assertThat(result.exit).as(result.err).isZero();
    assertThat(result.out).contains(house + "/cli/target/lib/*");
  }

  @Test
  void run_unpackedDistribution_needsNeitherSourcesNorMaven() throws Exception {
    Files.delete(house.resolve("pom.xml"));
    Files.delete(tools.resolve("mvn"));

    Result result = run(house.resolve("bin/lifelog"), "help");

    assertThat(result.exit).as(result.err).isZero();
    assertThat(result.out)
        .startsWith("@" + house + "/conf/jvm.options\n")
        .contains("-Dlifelog.cassandra.lib=" + house + "/cassandra/lib\n")
        .contains("-cp\n" + house + "/lib/*\ndev.lifelog.cli.Lifelog\n");
  }

  @Test
  void run_buildFails_showsItsErrorsAndTheLog() throws Exception {
    tool("mvn", "echo '[ERROR] no such symbol'; exit 1");

    Result result = run(house.resolve("bin/lifelog"), "help");

    assertThat(result.exit).isEqualTo(1);
    assertThat(result.out).isEmpty();
    assertThat(result.err)
        .contains("[ERROR] no such symbol")
        .contains("the build failed. The whole log is " + house + "/target/build.log");
  }

  @Test
  void run_javaTooOld_namesItAndTheRemedy() throws Exception {
    release("11.0.2");

    Result result = run(house.resolve("bin/lifelog"), "help");

    assertThat(result.exit).isEqualTo(1);
    assertThat(result.err)
        .isEqualTo(
            "lifelog: %s/java is Java 11.0.2. Install a JDK 17 or newer, or set JAVA_HOME to one.%n"
                .formatted(tools));
  }

  @Test
  void run_mavenMissing_saysSo() throws Exception {
    Files.delete(tools.resolve("mvn"));

    Result result = run(house.resolve("bin/lifelog"), "help");

    assertThat(result.exit).isEqualTo(1);
    assertThat(result.err)
        .isEqualTo(
            "lifelog: mvn is not on the PATH. Install Maven 3.8 or newer: the first run builds.\n");
  }

  @Test
  void run_homeIsSet_countsMoreThanTheSystemsListOfUsers() throws Exception {
    assertThat(run(house.resolve("bin/lifelog"), "help").out).doesNotContain("-Duser.home");

    Path homed = directory.resolve("homed");
    script(homed, "export HOME='/somewhere else'\nexec \"$@\"");

    assertThat(run(homed, house.resolve("bin/lifelog").toString(), "help").out)
        .contains("-Duser.home=/somewhere else\n");
  }

  private record Result(int exit, String out, String err) {}

  private Result run(Path program, String... arguments) throws Exception {
    return result(start(directory, program, arguments));
  }

  /** With the fake tools before a PATH that has bash's own but neither java nor mvn. */
  private Process start(Path where, Path program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/bash", program.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools + ":" + plainTools());
    return builder.start();
  }

  private Path plainTools() throws IOException {
    Path plain = Files.createDirectories(directory.resolve("plain"));
    for (String name :
        List.of(
            "bash",
            "cat",
            "dirname",
            "find",
            "flock",
            "grep",
            "head",
            "mkdir",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "tail",
            "tee",
            "touch")) {
      Path tool = plain.resolve(name);
      if (!Files.exists(tool)) {
        script(tool, "exec /usr/bin/" + name + " \"$@\"");
      }
    }
    return plain;
  }

  private static Result result(Process process) throws Exception {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ends").isTrue();
    return new Result(process.exitValue(), out, err);
  }

  private List<String> builds() throws IOException {
    return Files.readAllLines(directory.resolve("builds"));
  }

  private void tool(String name, String script) throws IOException {
    script(tools.resolve(name), script);
  }

  private static void script(Path file, String lines) throws IOException {
    Files.writeString(file, "#!/bin/bash\n" + lines + "\n");
    assertThat(file.toFile().setExecutable(true)).as("executable").isTrue();
  }

  private void release(String version) throws IOException {
    Files.writeString(
        directory.resolve("tools/release"),
        "JAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Linux\"\n");
  }
}
