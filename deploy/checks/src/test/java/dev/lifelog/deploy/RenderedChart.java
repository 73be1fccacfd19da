package dev.lifelog.deploy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What Helm makes of the chart. */
record RenderedChart(String yaml, List<Tree> manifests) {

  static RenderedChart with(Map<String, Object> values) {
    TemplateCommand command =
        new Helm(forAnyKubernetes()).template().withName("photos").withNamespace("lifelogs");
    values.forEach(command::set);
    String yaml = command.call();
    return new RenderedChart(yaml, Tree.documents(yaml));
  }

  /**
   * The library renders for Kubernetes 1.20 and cannot be told another, which the chart refuses.
   */
  private static Path forAnyKubernetes() {
    try (Stream<Path> files = Files.walk(House.CHART)) {
      Path copy = Files.createTempDirectory("chart");
      for (Path file : files.toList()) {
        Path to = copy.resolve("lifelog").resolve(House.CHART.relativize(file).toString());
        if (file.endsWith("Chart.yaml")) {
          Files.writeString(to, Files.readString(file).replaceAll("(?m)^kubeVersion.*$", ""));
        } else {
          Files.copy(file, to);
        }
        to.toFile().deleteOnExit();
      }
      copy.toFile().deleteOnExit();
      return copy.resolve("lifelog");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Tree> of(String kind) {
    return manifests.stream().filter(one -> one.at("kind").text().equals(kind)).toList();
  }

  /** Every pod that anything in it makes, the executors of the settings included. */
  List<Tree> pods() {
    return manifests.stream()
        .flatMap(
            one ->
                one.at("kind").text().equals("ConfigMap")
                    ? Tree.documents(one.at("data", "executor.yaml").text()).stream()
                    : one.all())
        .filter(part -> !part.at("spec", "containers").isAbsent())
        .toList();
  }
}
