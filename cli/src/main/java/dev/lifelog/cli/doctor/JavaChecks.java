package dev.lifelog.cli.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The JVM that runs this, and how it was started. */
final class JavaChecks {

  private static final String START = "Start with bin/lifelog, which sets it";
  private static final Pattern OPENED = Pattern.compile("--add-opens=([\\w.]+)/([\\w.]+)=");

  /** Of the heap; beyond, the networks' own memory no longer fits beside it. */
  private static final double MOST_OF_MEMORY = 0.75;

  private JavaChecks() {}

  static List<Check> all() {
    return List.of(java(), flags(), idleThreads(), heap());
  }

  private static Check java() {
    String found =
        "%s, %s".formatted(Runtime.version(), System.getProperty("java.vm.vendor", "unknown"));
    if (Runtime.version().feature() < 17) {
      return Check.failed("java", found, "Install a JDK 17, or set JAVA_HOME to one");
    }
    return Runtime.version().feature() == 17
        ? Check.ok("java", found)
        : Check.warning(
            "java", found, "Spark 3.5 and Cassandra 5 are tested on 17: set JAVA_HOME to a JDK 17");
  }

  /**
   * Spark, the driver and Arrow reach into the JDK and fail late, each with a riddle of its own.
   */
  private static Check flags() {
    List<String> closed = new ArrayList<>();
    for (MatchResult opened : OPENED.matcher(launchOptions()).results().toList()) {
      Optional<Module> module = ModuleLayer.boot().findModule(opened.group(1));
      if (module.isEmpty() || !module.get().isOpen(opened.group(2), JavaChecks.class.getModule())) {
        closed.add(opened.group(1) + "/" + opened.group(2));
      }
    }
    return closed.isEmpty()
        ? Check.ok("java options", "the JDK is open where Spark, the driver and Arrow need it")
        : Check.failed("java options", "not opened: " + String.join(", ", closed), START);
  }

  private static Check idleThreads() {
    String name = "idle threads";
    return "PASSIVE".equals(System.getenv("OMP_WAIT_POLICY"))
        ? Check.ok(name, "OMP_WAIT_POLICY=PASSIVE")
        : Check.warning(
            name, "OMP_WAIT_POLICY is not PASSIVE: idle threads of the networks take cores", START);
  }

  private static Check heap() {
    long heap = Runtime.getRuntime().maxMemory();
    long memory =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    String found = "heap %,d MiB of %,d MiB".formatted(heap >> 20, memory >> 20);
    return heap > MOST_OF_MEMORY * memory
        ? Check.warning("memory", found, "Leave room for the networks: LIFELOG_HEAP=1g")
        : Check.ok("memory", found);
  }

  /** Those that bin/lifelog starts with. */
  private static String launchOptions() {
    try (InputStream in = JavaChecks.class.getResourceAsStream("jvm.options")) {
      if (in == null) {
        throw new IllegalStateException("Not in the jar: jvm.options");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
