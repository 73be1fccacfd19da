package dev.lifelog.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A validator that lets everything through is none. */
class KubernetesSchemaTest {

  private static final String CRON_JOB =
      """
      apiVersion: batch/v1
      kind: CronJob
      metadata: {name: nightly}
      spec:
        schedule: 30 2 * * *
        timeZone: Europe/Zurich
        jobTemplate:
          spec:
            template:
              spec:
                containers: [{name: one, image: lifelog}]
      """;

  private static final String APPLICATION =
      """
      apiVersion: sparkoperator.k8s.io/v1beta2
      kind: SparkApplication
      metadata: {name: extract}
      spec:
        type: Java
        sparkVersion: 3.5.4
        mainApplicationFile: local:///x.jar
        driver: {cores: 1, template: {spec: {containers: [{name: spark-kubernetes-driver}]}}}
        executor: {instances: 1, template: {spec: {containers: [{name: spark-kubernetes-executor}]}}}
      """;

  private final KubernetesSchema schema = new KubernetesSchema();

  @ParameterizedTest
  @CsvSource({
    "timeZone: Europe/Zurich, timezone: Europe/Zurich, timezone",
    "containers:, container:, container",
    "schedule: 30 2 * * *, suspend: false, schedule",
    "name: one, title: one, title",
    "kind: CronJob, kind: Cronjob, unknown kind batch/v1/Cronjob",
  })
  void faults_ofAKindOfKubernetes_areFound(String right, String wrong, String named) {
    assertThat(faults(CRON_JOB)).isEmpty();
    assertThat(faults(CRON_JOB.replace(right, wrong))).anyMatch(fault -> fault.contains(named));
  }

  @ParameterizedTest
  @CsvSource({
    "type: Java, type: Kotlin, type",
    "sparkVersion: 3.5.4, version: 3.5.4, version",
    "instances: 1, instances: 0, instances",
    "cores: 1, core: 1, core",
    "name: spark-kubernetes-executor, names: x, names",
  })
  void faults_ofTheSparkOperator_areFound(String right, String wrong, String named) {
    assertThat(faults(APPLICATION)).isEmpty();
    assertThat(faults(APPLICATION.replace(right, wrong))).anyMatch(fault -> fault.contains(named));
  }

  private List<String> faults(String yaml) {
    return schema.faults(Tree.documents(yaml).get(0));
  }
}
