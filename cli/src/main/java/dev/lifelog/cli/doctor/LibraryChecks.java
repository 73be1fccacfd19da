package dev.lifelog.cli.doctor;

import dev.lifelog.models.decoding.ImageDecoding;
import dev.lifelog.models.engine.NativeEngine;
import dev.lifelog.models.engine.OnnxEngine;
import java.util.List;
import java.util.function.Supplier;

/** The libraries in machine code: they are loaded, since a file that is there may still not fit. */
final class LibraryChecks {

  private LibraryChecks() {}

  static List<Check> inference() {
    return List.of(
        loaded(
            "onnxruntime",
            () -> OnnxEngine.environment().getVersion(),
            "It needs Linux on x86-64 or aarch64 with glibc 2.28 or newer, and a temporary folder"
                + " that programs may be loaded from"),
        ImageDecoding.isAccelerated()
            ? Check.ok("libturbojpeg", "found, and used for JPEG")
            : Check.warning(
                "libturbojpeg",
                "not found: Java's own decoder is used, which is slower",
                "Install it, on Debian and Ubuntu: apt-get install libturbojpeg0"));
  }

  static Check training() {
    return loaded(
        "libtorch",
        () -> NativeEngine.engine().getVersion(),
        "It needs Linux on x86-64 and some 350 MB for its files in the home directory's .cache");
  }

  private static Check loaded(String name, Supplier<String> version, String remedy) {
    try {
      return Check.ok(name, version.get());
    } catch (RuntimeException | LinkageError e) {
      return Check.failed(name, "does not load (" + e.getMessage() + ")", remedy);
    }
  }
}
