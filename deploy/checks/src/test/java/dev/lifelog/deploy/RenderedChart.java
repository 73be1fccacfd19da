package dev.lifelog.deploy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.util.List;
import java.util.Map;

/** What Helm makes of the chart. */
record RenderedChart(String yaml, List<Tree> manifests) {

  static RenderedChart with(Map<String, Object> values) {
    TemplateCommand command =
        new Helm(House.CHART).template().withName("photos").withNamespace("lifelogs");
    values.forEach(command::set);
    String yaml = command.call();
    return new RenderedChart(yaml, Tree.documents(yaml));
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
