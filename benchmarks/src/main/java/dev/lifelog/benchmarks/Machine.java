package dev.lifelog.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a reader must know of the machine to compare figures with their own. */
record Machine(String processor, int cores, long heapMiB, String java, String os) {

  static Machine here() {
    Runtime runtime = Runtime.getRuntime();
    return new Machine(
        processorModel(),
        runtime.availableProcessors(),
        runtime.maxMemory() >> 20,
        System.getProperty("java.vendor") + " " + Runtime.version(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"));
  }

  private static String processorModel() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException notLinux) {
      return "unknown";
    }
  }

  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("processor", processor);
    map.put("cores", cores);
    map.put("heap_mib", heapMiB);
    map.put("java", java);
    map.put("os", os);
    return map;
  }
}
