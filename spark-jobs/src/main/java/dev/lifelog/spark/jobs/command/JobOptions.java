package dev.lifelog.spark.jobs.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How every job's summary is printed and when its refusals are too many. */
final class JobOptions {

  /** Done, but more inputs were refused than allowed. */
  private static final int TOO_MANY_REFUSED = 3;

  enum Format {
    text,
    json
  }

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "The form of the summary (default: ${DEFAULT-VALUE}).")
  private Format format = Format.text;

  @Option(
      names = "--allowed-failures",
      paramLabel = "N",
      description = "Refused inputs that still count as done; one more and the exit code is 3.")
  private @Nullable Integer allowedFailures;

  /** Prints the summary and returns the exit code. */
  int finish(
      PrintStream out, String text, Map<String, Object> json, long refused, int allowedBySettings) {
    if (format == Format.json) {
      out.println(json(json));
    } else {
      out.print(text);
    }
    int allowed = allowedFailures == null ? allowedBySettings : allowedFailures;
    return refused > allowed ? TOO_MANY_REFUSED : 0;
  }

  private static String json(Map<String, Object> map) {
    try {
      return new ObjectMapper().writeValueAsString(map);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("maps of numbers and texts have a JSON form", impossible);
    }
  }
}
