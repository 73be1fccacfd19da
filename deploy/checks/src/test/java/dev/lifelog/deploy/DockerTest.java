package dev.lifelog.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DockerTest {

  private static final Path COMPOSE = House.DOCKER.resolve("compose.yaml");
  private static final Pattern INSTRUCTION = Pattern.compile("(?m)^([A-Z]+) +(.*)$");

  private final Tree compose = Tree.documents(House.text(COMPOSE)).get(0);
  private final Tree services = compose.at("services");
  private final List<MatchResult> instructions =
      INSTRUCTION
          .matcher(House.text(House.DOCKER.resolve("Dockerfile")).replace("\\\n", " "))
          .results()
          .toList();

  @Test
  void dockerfile_hasStagesOfDebianOnlyAndEndsAsNobody() {
    assertThat(arguments("FROM"))
        .hasSizeGreaterThan(1)
        .allMatch(from -> from.matches("debian:bookworm-slim AS [a-z]+"));
    assertThat(arguments("USER")).last().asString().matches("[1-9][0-9]*:[1-9][0-9]*");
    assertThat(arguments("HEALTHCHECK")).hasSize(1);
    assertThat(arguments("ADD")).isEmpty();
  }

  @Test
  void dockerfile_copiesWhatIsThere() {
    List<String> sources =
        arguments("COPY").stream()
            .filter(copy -> !copy.startsWith("--from="))
            .flatMap(
                copy ->
                    Pattern.compile(" +").splitAsStream(copy.substring(0, copy.lastIndexOf(' '))))
            .toList();

    assertThat(sources)
        .isNotEmpty()
        .allSatisfy(source -> assertThat(House.ROOT.resolve(source)).exists());
  }

  @Test
  void dockerfile_leavesNoPackageListsBehind() {
    assertThat(arguments("RUN").stream().filter(run -> run.contains("apt-get")))
        .isNotEmpty()
        .allMatch(run -> run.contains("rm -rf /var/lib/apt/lists/*"))
        .allMatch(run -> run.contains("--no-install-recommends"));
  }

  @Test
  void compose_waitsForWhatIsThereAndCanBeHealthy() {
    for (String name : services.keys()) {
      Tree waits = services.at(name, "depends_on");
      for (String other : waits.keys()) {
        assertThat(services.keys()).as(name + " waits for").contains(other);
        if (waits.at(other, "condition").text().equals("service_healthy")) {
          assertThat(services.at(other, "healthcheck", "test").isAbsent()).as(other).isFalse();
        }
      }
    }
    assertThat(services.at("application", "depends_on", "cassandra", "condition").text())
        .isEqualTo("service_healthy");
  }

  @Test
  void compose_usesOfficialImagesAndOurOwnVersion() {
    assertThat(services.keys().stream().map(name -> services.at(name, "image").text()))
        .allMatch(
            image ->
                image.equals("lifelog:" + House.version()) || image.matches("cassandra:5\\.0"));
  }

  @Test
  void compose_filesAndNamesExist() {
    for (String name : compose.at("configs").keys()) {
      assertThat(House.DOCKER.resolve(compose.at("configs", name, "file").text())).exists();
    }
    Tree build = services.at("lifelog", "build");
    Path context = House.DOCKER.resolve(build.at("context").text()).normalize();
    assertThat(context.resolve(build.at("dockerfile").text())).exists();
    for (String name : services.keys()) {
      Tree service = services.at(name);
      assertThat(texts(service.at("networks")))
          .isNotEmpty()
          .isSubsetOf(compose.at("networks").keys());
      assertThat(texts(service.at("secrets"))).isSubsetOf(compose.at("secrets").keys());
      assertThat(service.at("configs").items().stream().map(one -> one.at("source").text()))
          .isSubsetOf(compose.at("configs").keys());
      assertThat(
              texts(service.at("volumes")).stream()
                  .map(volume -> volume.replaceAll(":.*", ""))
                  .filter(volume -> volume.matches("[a-z]+")))
          .isSubsetOf(compose.at("volumes").keys());
    }
  }

  @Test
  void compose_containersOfOursMayDoNothingMore() {
    for (String name : services.keys()) {
      Tree service = services.at(name);
      if (service.at("image").text().startsWith("lifelog:")) {
        assertThat(service.at("read_only").value()).as(name).isEqualTo(true);
        assertThat(texts(service.at("cap_drop"))).containsExactly("ALL");
        assertThat(texts(service.at("security_opt"))).contains("no-new-privileges:true");
      }
    }
  }

  @Test
  void compose_processesOfSparkKnowEachOther() {
    for (String name : List.of("spark-master", "spark-worker", "submit")) {
      Tree service = services.at(name);
      assertThat(texts(service.at("secrets"))).as(name).contains("spark");
      assertThat(String.join("=", words(service)))
          .as(name)
          .contains("--properties-file=/run/secrets/spark");
    }
  }

  private static List<String> words(Tree service) {
    return Stream.of("entrypoint", "command")
        .flatMap(key -> texts(service.at(key)).stream())
        .toList();
  }

  @Test
  void compose_publishesOnLoopbackOnly() {
    assertThat(compose.at("networks", "inside", "internal").value()).isEqualTo(true);
    assertThat(services.keys().stream().flatMap(name -> texts(services.at(name, "ports")).stream()))
        .isNotEmpty()
        .allMatch(port -> port.startsWith("127.0.0.1:"));
  }

  @Test
  void secrets_areDrawnAndNotKeptHere() {
    assertThat(House.text(House.ROOT.resolve(".gitignore")))
        .contains("cassandra-password", "spark-secret.conf");
    assertThat(House.text(COMPOSE)).doesNotContainPattern("(?i)password *[:=] *[a-z0-9]{6}");
    try (Stream<Path> scripts =
        Stream.of("entrypoint", "healthy", "roles", "secrets", "try").map(House.DOCKER::resolve)) {
      assertThat(scripts).allMatch(Files::isExecutable);
    }
  }

  private List<String> arguments(String instruction) {
    return instructions.stream()
        .filter(one -> one.group(1).equals(instruction))
        .map(one -> one.group(2).strip())
        .toList();
  }

  private static List<String> texts(Tree list) {
    return list.items().stream().map(Tree::text).toList();
  }
}
