package dev.lifelog.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Dashboard, alert rules and what Prometheus is told, against the list of what the code exports.
 */
class MonitoringTest {

  private static final Path FOLDER = House.ROOT.resolve("deploy/monitoring");
  private static final Pattern DURATION = Pattern.compile("[1-9][0-9]*[smhd]");

  /** Whatever is not a metric in the expressions that we use. */
  private static final Set<String> WORDS =
      Set.of("absent", "and", "by", "increase", "max", "on", "or", "rate", "sum", "time");

  /** Name to label; empty where it has none. */
  private static Map<String, String> metrics() {
    Map<String, String> metrics = new LinkedHashMap<>();
    House.text(FOLDER.resolve("metrics.tsv"))
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .forEach(cells -> metrics.put(cells[0], cells[2].equals("-") ? "" : cells[2]));
    return metrics;
  }

  private static List<Tree> rules() {
    Tree file = Tree.documents(House.text(FOLDER.resolve("alerts.yml"))).get(0);
    assertThat(file.keys()).containsExactly("groups");
    List<Tree> rules = new ArrayList<>();
    for (Tree group : file.at("groups").items()) {
      assertThat(group.keys()).containsExactlyInAnyOrder("name", "rules");
      rules.addAll(group.at("rules").items());
    }
    return rules;
  }

  private static JsonNode dashboard() throws IOException {
    return new ObjectMapper().readTree(FOLDER.resolve("dashboard.json").toFile());
  }

  private static Stream<String> expressions() throws IOException {
    List<String> all =
        new ArrayList<>(rules().stream().map(rule -> rule.at("expr").text()).toList());
    dashboard().findValuesAsText("expr").forEach(all::add);
    return all.stream();
  }

  @Test
  void expressions_nameOnlyWhatTheCodeExports() throws IOException {
    Map<String, String> known = metrics();
    assertThat(known).hasSizeGreaterThan(10);

    assertThat(expressions()).hasSizeGreaterThan(20);
    expressions()
        .forEach(
            expression -> {
              Set<String> labels = new HashSet<>(List.of("run"));
              Set<String> named = names(expression);
              assertThat(named).as(expression).isSubsetOf(known.keySet()).isNotEmpty();
              named.forEach(name -> labels.add(known.get(name)));
              assertThat(labels(expression)).as(expression).isSubsetOf(labels);
            });
  }

  @Test
  void dashboard_showsEveryMetricThatIsNoOtherWay() throws IOException {
    Set<String> shown = new HashSet<>();
    expressions().forEach(expression -> shown.addAll(names(expression)));

    assertThat(shown).isEqualTo(metrics().keySet());
  }

  @Test
  void expressions_areClosed() throws IOException {
    expressions()
        .forEach(
            expression -> {
              for (String pair : List.of("()", "[]", "{}")) {
                assertThat(count(expression, pair.charAt(0)))
                    .as(expression)
                    .isEqualTo(count(expression, pair.charAt(1)));
              }
              assertThat(count(expression, '"') % 2).as(expression).isZero();
            });
  }

  private static long count(String text, int character) {
    return text.chars().filter(c -> c == character).count();
  }

  /** Words outside of strings, selectors, ranges and lists of labels. */
  private static Set<String> names(String expression) {
    String bare =
        expression
            .replaceAll("\"[^\"]*\"", "")
            .replaceAll("\\{[^}]*\\}", "")
            .replaceAll("\\[[^\\]]*\\]", "")
            .replaceAll("\\b(by|on) \\([^)]*\\)", "");
    Set<String> names = new HashSet<>();
    Matcher word = Pattern.compile("[A-Za-z_:][A-Za-z0-9_:]*").matcher(bare);
    while (word.find()) {
      if (!WORDS.contains(word.group())) {
        names.add(word.group());
      }
    }
    return names;
  }

  private static Set<String> labels(String expression) {
    Set<String> labels = new HashSet<>();
    Matcher list = Pattern.compile("\\b(?:by|on) \\(([^)]*)\\)").matcher(expression);
    while (list.find()) {
      labels.addAll(List.of(list.group(1).split(", *")));
    }
    Matcher selector = Pattern.compile("([a-z]+)=~?\"").matcher(expression);
    while (selector.find()) {
      labels.add(selector.group(1));
    }
    return labels;
  }

  @Test
  void rules_areWhatPrometheusTakes() {
    Set<String> names = new HashSet<>();
    for (Tree rule : rules()) {
      String name = rule.at("alert").text();
      assertThat(name).matches("Lifelog[A-Za-z]+");
      assertThat(names.add(name)).as(name).isTrue();
      assertThat(rule.keys()).as(name).isSubsetOf("alert", "expr", "for", "labels", "annotations");
      if (!rule.at("for").isAbsent()) {
        assertThat(rule.at("for").text()).as(name).matches(DURATION);
      }
      assertThat(rule.at("labels", "severity").text()).as(name).isIn("warning", "critical");
      assertThat(rule.at("annotations").keys())
          .as(name)
          .containsExactlyInAnyOrder("summary", "description");
      assertThat(rule.at("annotations", "description").text()).as(name).endsWith(".");
    }
    assertThat(names)
        .contains(
            "LifelogNightDidNotFinish", "LifelogManyFailures", "LifelogLag", "LifelogNoProgress");
  }

  @Test
  void relabelling_ofSparksPage_givesTheNamesOfTheList() {
    Tree prometheus = Tree.documents(House.text(FOLDER.resolve("prometheus.yml"))).get(0);
    Tree driver = prometheus.at("scrape_configs").items().get(1);
    List<Tree> rules = driver.at("metric_relabel_configs").items();
    metrics()
        .forEach(
            (name, label) -> {
              String key = name.substring("lifelog_".length());
              String value = label.isEmpty() ? "" : "__" + label + "__image_empty";
              String onPage = "metrics_lifelog_driver_lifelog_reindex_" + key + value;
              Map<String, String> expected =
                  new HashMap<>(Map.of("__name__", name, "run", "reindex"));
              if (!label.isEmpty()) {
                expected.put(label, "image_empty");
              }
              assertThat(relabelled(onPage + "_Value", rules)).isEqualTo(expected);
              assertThat(relabelled(onPage + "_Number", rules)).isEmpty();
            });
    assertThat(relabelled("metrics_lifelog_driver_BlockManager_memory_maxMem_MB_Value", rules))
        .containsOnly(
            Map.entry("__name__", "metrics_lifelog_driver_BlockManager_memory_maxMem_MB_Value"));
  }

  /** As Prometheus does it: whole matches, the first target wins nothing, later rules see it. */
  private static Map<String, String> relabelled(String name, List<Tree> rules) {
    Map<String, String> labels = new HashMap<>(Map.of("__name__", name));
    for (Tree rule : rules) {
      assertThat(rule.at("source_labels").value()).isEqualTo(List.of("__name__"));
      Matcher matcher =
          Pattern.compile(rule.at("regex").text()).matcher(labels.getOrDefault("__name__", ""));
      if (matcher.matches() && !rule.at("action").isAbsent()) {
        assertThat(rule.at("action").text()).isEqualTo("drop");
        return Map.of();
      }
      if (matcher.matches()) {
        labels.put(
            rule.at("target_label").text(),
            rule.at("replacement").text().replace("$1", matcher.group(1)));
      }
    }
    return labels;
  }

  @Test
  void dashboard_isWhatGrafanaTakes() throws IOException {
    JsonNode dashboard = dashboard();
    Set<Integer> ids = new HashSet<>();
    Set<String> cells = new HashSet<>();

    assertThat(dashboard.get("title").asText()).isEqualTo("Lifelog Moments");
    assertThat(dashboard.get("schemaVersion").isInt()).isTrue();
    for (JsonNode panel : dashboard.get("panels")) {
      assertThat(ids.add(panel.get("id").asInt())).isTrue();
      assertThat(panel.get("type").asText()).isIn("stat", "timeseries");
      assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
      assertThat(panel.get("targets")).isNotEmpty();
      JsonNode grid = panel.get("gridPos");
      for (int x = grid.get("x").asInt(); x < grid.get("x").asInt() + grid.get("w").asInt(); x++) {
        assertThat(x).isLessThan(24);
        for (int y = grid.get("y").asInt();
            y < grid.get("y").asInt() + grid.get("h").asInt();
            y++) {
          assertThat(cells.add(x + " " + y)).as(panel.get("title").asText()).isTrue();
        }
      }
    }
    assertThat(dashboard.at("/templating/list").findValuesAsText("name"))
        .containsExactly("datasource", "run");
  }
}
