package dev.lifelog.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifelog.core.UserError;
import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.published.ModelImport;
import dev.lifelog.models.published.Preprocessing;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Imports weights that torchvision saved and compares the logits with its own, from each format and
 * by both engines. No speed is measured: it fails where they differ by more than the tolerance.
 */
final class TorchvisionAgreement implements Benchmark {
  private static final double TOLERANCE = 1e-4;
  private static final List<String> FORMATS = List.of("pth", "safetensors", "npz");

  @Override
  public String name() {
    return "torchvision-agreement";
  }

  @Override
  public String summary() {
    return "imported GoogLeNet and AlexNet against torchvision's logits (--photos DIR; needs python3-torchvision)";
  }

  @Override
  public Figures run(Options options, PrintStream out) throws Exception {
    String photographs = options.text("photos", "");
    String count = String.valueOf(options.count("count", 16));
    String classes = String.valueOf(options.count("classes", 1000));
    String python = options.text("python", "");
    options.refuseOthers();
    if (photographs.isEmpty()) {
      throw UserError.of("No photographs to compare on", "Name a folder of some with --photos DIR");
    }
    Path photos = Path.of(photographs);
    if (!Files.isDirectory(photos)) {
      throw UserError.of(
          "There is no folder " + photos.toAbsolutePath(), "Name one with --photos DIR");
    }
    try (WorkFolder work = WorkFolder.create(name())) {
      TorchvisionScript.with(python)
          .run(
              "agreement.py",
              List.of(
                  work.path().toString(),
                  "--photos",
                  photos.toAbsolutePath().toString(),
                  "--count",
                  count,
                  "--classes",
                  classes));
      return compare(work.path(), out);
    }
  }

  private static Figures compare(Path work, PrintStream out) throws IOException {
    JsonNode cases = new ObjectMapper().readTree(work.resolve("cases.json").toFile());
    TorchvisionCase.Photographs photographs =
        TorchvisionCase.Photographs.read(work, cases.path("size").asInt());
    Figures figures = new Figures().put("photographs", photographs.pixels().size());
    List<String> tooFar = new ArrayList<>();
    out.printf(
        "torchvision %s, %d photographs; largest differences%n%-14s %-12s %8s %12s %12s %12s %9s%n",
        cases.path("torchvision").asText(),
        photographs.pixels().size(),
        "network",
        "from",
        "spread",
        "logit",
        "log p, ONNX",
        "from JPEG",
        "same top");
    for (JsonNode one : cases.path("cases")) {
      String name = one.path("name").asText();
      for (String format : FORMATS) {
        TorchvisionCase.Differences differences =
            new TorchvisionCase(imported(work, one, format), photographs)
                .compare(work.resolve(name + ".logits"));
        out.printf(
            "%-14s %-12s %8.2f %12.2e %12.2e %12.2e %8.0f%%%n",
            name,
            format,
            differences.spread(),
            differences.logit(),
            differences.onnx(),
            differences.endToEnd(),
            100 * differences.sameTop());
        String key = name.replace('-', '_') + "_" + format;
        figures
            .put(key + "_logit_spread", differences.spread())
            .put(key + "_max_logit_difference", differences.logit())
            .put(key + "_onnx_max_log_probability_difference", differences.onnx())
            .put(key + "_end_to_end_max_logit_difference", differences.endToEnd())
            .put(key + "_end_to_end_same_top_share", differences.sameTop());
        if (!(differences.logit() <= TOLERANCE && differences.onnx() <= TOLERANCE)) {
          tooFar.add(name + " from " + format);
        }
      }
    }
    if (!tooFar.isEmpty()) {
      throw UserError.of(
          "More than " + TOLERANCE + " apart: " + String.join(", ", tooFar),
          "Compare the network layer by layer");
    }
    return figures;
  }

  private static Path imported(Path work, JsonNode one, String format) throws IOException {
    String name = one.path("name").asText();
    Architecture architecture = Architecture.of(one.path("architecture").asText()).orElseThrow();
    Preprocessing preprocessing = Preprocessing.TORCHVISION;
    Path bundle = work.resolve("bundle-" + name);
    ModelImport.of(architecture, work.resolve(name + "." + format), work.resolve("labels.txt"))
        .preprocessing(
            one.path("transform_input").asBoolean()
                ? preprocessing.withTransformedInput()
                : preprocessing)
        .run(bundle);
    return bundle;
  }
}
