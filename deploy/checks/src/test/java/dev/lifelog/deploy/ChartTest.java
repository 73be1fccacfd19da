package dev.lifelog.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTest {

  private static final String IMAGE = "lifelog:" + House.version();

  static Stream<Map<String, Object>> settings() {
    return Stream.of(
        Map.of(),
        Map.of("reindex.by", "cronjob"),
        Map.of("extract.enabled", true, "spark.gpu.amount", 1, "spark.gpu.perTask", 0.5),
        Map.of("reindex.by", "cronjob", "image.pullSecrets[0]", "registry", "tls.secret", "stores"),
        Map.of("extract.enabled", true, "image.pullSecrets[0]", "registry", "tls.secret", "stores"),
        Map.of("cassandra.username", "", "spark.executor.nodeSelector.disk", "ssd"),
        Map.of("reindex.enabled", false, "schema.enabled", false, "networkPolicy.enabled", false),
        Map.of("spark.encryption", false, "spark.gpu.runtimeClassName", "nvidia"));
  }

  @Test
  void lint_strict_findsNothing() {
    LintResult result = new Helm(House.CHART).lint().strict().call();

    assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
    assertThat(result.getMessages()).noneMatch(line -> line.contains("[WARNING]"));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void template_isWhatKubernetesAndTheOperatorTake(Map<String, Object> settings) {
    KubernetesSchema schema = new KubernetesSchema();

    for (Tree manifest : RenderedChart.with(settings).manifests()) {
      assertThat(schema.faults(manifest)).as(manifest.at("metadata", "name").text()).isEmpty();
    }
    for (Tree executor : RenderedChart.with(settings).of("ConfigMap")) {
      String pod = executor.at("data", "executor.yaml").text();
      assertThat(schema.faults(Tree.documents(pod).get(0))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void template_podsRunAsNobodyInParticular(Map<String, Object> settings) {
    List<Tree> pods = RenderedChart.with(settings).pods();

    assertThat(pods).isNotEmpty();
    for (Tree pod : pods) {
      assertThat(pod.at("spec", "securityContext", "runAsNonRoot").value()).isEqualTo(true);
      assertThat(pod.at("spec", "securityContext", "seccompProfile", "type").text())
          .isEqualTo("RuntimeDefault");
      for (Tree container : pod.at("spec", "containers").items()) {
        Tree security = container.at("securityContext");
        assertThat(security.at("allowPrivilegeEscalation").value()).isEqualTo(false);
        assertThat(security.at("readOnlyRootFilesystem").value()).isEqualTo(true);
        assertThat(security.at("capabilities", "drop").value()).isEqualTo(List.of("ALL"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void template_namesWhatIsThere(Map<String, Object> settings) {
    RenderedChart chart = RenderedChart.with(settings);

    for (Tree pod : chart.pods()) {
      assertThat(names(chart.of("ServiceAccount")))
          .contains(pod.at("spec", "serviceAccountName").text());
      Set<String> volumes =
          pod.at("spec", "volumes").items().stream()
              .map(volume -> volume.at("name").text())
              .collect(Collectors.toSet());
      for (Tree volume : pod.at("spec", "volumes").items()) {
        if (!volume.at("configMap").isAbsent()) {
          assertThat(names(chart.of("ConfigMap"))).contains(volume.at("configMap", "name").text());
        }
      }
      Set<String> mounted = new HashSet<>();
      for (Tree mount : pod.at("spec", "containers").items().get(0).at("volumeMounts").items()) {
        mounted.add(mount.at("name").text());
      }
      assertThat(mounted).isEqualTo(volumes);
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void template_everyPodIsBoundedAndBehindThePolicy(Map<String, Object> settings) {
    RenderedChart chart = RenderedChart.with(settings);

    for (Tree pod : chart.pods()) {
      assertThat(pod.at("metadata", "labels", "app.kubernetes.io/name").text())
          .isEqualTo("lifelog");
      assertThat(pod.at("metadata", "labels", "app.kubernetes.io/instance").text())
          .isEqualTo("photos");
      for (Tree container : pod.at("spec", "containers").items()) {
        // Those of Spark's own pods come from its memory and cores.
        if (!container.at("args").isAbsent()) {
          assertThat(container.at("resources", "limits").keys()).contains("cpu", "memory");
          assertThat(container.at("image").text()).isEqualTo(IMAGE);
        }
      }
    }
    for (Tree application : applications(chart)) {
      for (String part : List.of("driver", "executor")) {
        assertThat(application.at(part).keys()).contains("coreLimit", "memory", "memoryOverhead");
      }
      assertThat(application.at("image").text()).isEqualTo(IMAGE);
      assertThat(application.at("sparkVersion").text()).isEqualTo(House.sparkVersion());
    }
    assertThat(chart.of("NetworkPolicy"))
        .hasSize(settings.containsKey("networkPolicy.enabled") ? 0 : 3);
  }

  @Test
  void reindex_byBothWays_runsInTheTimeZoneAndNeverTwice() {
    Tree scheduled = RenderedChart.with(Map.of()).of("ScheduledSparkApplication").get(0);
    Tree cron = RenderedChart.with(Map.of("reindex.by", "cronjob")).of("CronJob").get(0);

    for (Tree one : List.of(scheduled, cron)) {
      assertThat(one.at("spec", "schedule").text()).isEqualTo("30 2 * * *");
      assertThat(one.at("spec", "timeZone").text()).isEqualTo("Europe/Zurich");
      assertThat(one.at("spec", "concurrencyPolicy").text()).isEqualTo("Forbid");
    }
    assertThat(scheduled.at("spec", "template", "arguments").value()).isEqualTo(List.of("reindex"));
    Tree pod = cron.at("spec", "jobTemplate", "spec", "template", "spec");
    List<String> words =
        pod.at("containers").items().get(0).at("args").items().stream().map(Tree::text).toList();
    assertThat(words.subList(words.size() - 2, words.size()))
        .containsExactly("local:///opt/lifelog/jobs/lifelog-spark-jobs.jar", "reindex");
  }

  @Test
  void reindex_byBothWays_tellsSparkTheSame() {
    Tree application =
        applications(RenderedChart.with(Map.of("spark.gpu.amount", 1))).get(0).at("sparkConf");
    Tree cron =
        RenderedChart.with(Map.of("spark.gpu.amount", 1, "reindex.by", "cronjob"))
            .of("CronJob")
            .get(0);
    List<String> words =
        cron.all()
            .filter(part -> !part.at("args").isAbsent())
            .flatMap(container -> container.at("args").items().stream())
            .map(Tree::text)
            .toList();

    assertThat(application.keys()).contains("spark.executor.resource.gpu.discoveryScript");
    for (String key : application.keys()) {
      assertThat(words).contains("--conf=" + key + "=" + application.at(key).text());
    }
  }

  @Test
  void settings_areWhatTheProgramReads() {
    Tree map =
        RenderedChart.with(Map.of("settings.extract.chunk-images", 200)).of("ConfigMap").get(0);
    Tree settings = Tree.documents(map.at("data", "lifelog.conf").text()).get(0).at("lifelog");

    assertThat(settings.at("extract", "chunk-images").value()).isEqualTo(200);
    assertThat(settings.at("cassandra", "contact-points").value()).isEqualTo(List.of("cassandra"));
    assertThat(settings.at("cassandra", "password-file").text())
        .isEqualTo("/etc/lifelog/secret/password");
  }

  @Test
  void tls_namesTheFilesOfItsSecret() {
    Map<String, Object> values =
        Map.of("tls.secret", "lifelog-tls", "tls.identity", "tls-combined.pem");
    RenderedChart chart = RenderedChart.with(values);
    Tree tls =
        Tree.documents(chart.of("ConfigMap").get(0).at("data", "lifelog.conf").text())
            .get(0)
            .at("lifelog", "cassandra", "tls");

    assertThat(tls.at("enabled").value()).isEqualTo(true);
    assertThat(tls.at("authorities").text()).isEqualTo("/etc/lifelog/tls/ca.crt");
    assertThat(tls.at("identity").text()).isEqualTo("/etc/lifelog/tls/tls-combined.pem");
    assertThat(tls.at("check-host").value()).isEqualTo(true);
    assertThat(RenderedChart.with(Map.of()).yaml()).doesNotContain("/etc/lifelog/tls");
  }

  @ParameterizedTest
  @MethodSource("settings")
  void template_holdsNoSecretAndPutsNoneIntoEnvironmentOrArguments(Map<String, Object> settings) {
    RenderedChart chart = RenderedChart.with(settings);

    assertThat(chart.of("Secret")).isEmpty();
    assertThat(chart.yaml()).doesNotContain("secretKeyRef").doesNotContain("PASSWORD");
    for (Tree pod : chart.pods()) {
      boolean executor = pod.at("metadata", "labels", "lifelog/role").text().equals("executor");
      boolean secret =
          pod.at("spec", "volumes").items().stream().anyMatch(one -> !one.at("secret").isAbsent());
      assertThat(secret && executor).as("an executor with a secret").isFalse();
    }
  }

  @Test
  void values_thatNobodyKnows_areRefused() {
    assertThatThrownBy(() -> RenderedChart.with(Map.of("reindex.timezone", "UTC")))
        .hasMessageContaining("timezone");
    assertThatThrownBy(() -> RenderedChart.with(Map.of("securityContext.runAsUser", 0)))
        .hasMessageContaining("runAsUser");
    assertThatThrownBy(() -> RenderedChart.with(Map.of("cassandra.secret", "")))
        .hasMessageContaining("cassandra.secret names the Secret");
  }

  @Test
  void versions_areThePoms() {
    Tree chart = Tree.documents(House.text(House.CHART.resolve("Chart.yaml"))).get(0);
    Tree values = Tree.documents(House.text(House.CHART.resolve("values.yaml"))).get(0);

    assertThat(chart.at("appVersion").text()).isEqualTo(House.version());
    assertThat(values.at("spark", "version").text()).isEqualTo(House.sparkVersion());
  }

  private static List<Tree> applications(RenderedChart chart) {
    return Stream.concat(
            chart.of("SparkApplication").stream().map(one -> one.at("spec")),
            chart.of("ScheduledSparkApplication").stream().map(one -> one.at("spec", "template")))
        .toList();
  }

  private static List<String> names(List<Tree> manifests) {
    return manifests.stream().map(one -> one.at("metadata", "name").text()).toList();
  }
}
