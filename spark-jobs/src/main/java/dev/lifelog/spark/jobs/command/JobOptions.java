package dev.lifelog.spark.jobs.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.AllowedFailures;
import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How every job's summary is printed and when its refusals are too many. */
final class JobOptions {

  /** Done, but more inputs were refused than allowed. */
  static final int TOO_MANY_REFUSED = 3;

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
      paramLabel = "N|P%%",
      converter = Allowed.class,
      description =
          "Refused inputs that still count as done, or their share of all inputs; beyond, the exit code is 3.")
  private @Nullable AllowedFailures allowedFailures;

  static final class Allowed implements ITypeConverter<AllowedFailures> {
    @Override
    public AllowedFailures convert(String text) {
      try {
        return AllowedFailures.parse(text);
      } catch (UserError e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /**
   * Prints the summary and returns the exit code.
   *
   * @param inputs all that were looked at, the refused ones included
   */
  int finish(
      PrintStream out,
      String text,
      Map<String, Object> json,
      long refused,
      long inputs,
      AllowedFailures allowedBySettings) {
    if (format == Format.json) {
      out.println(json(json));
    } else {
      out.print(text);
    }
    AllowedFailures allowed = allowedFailures == null ? allowedBySettings : allowedFailures;
    return allowed.allows(refused, inputs) ? 0 : TOO_MANY_REFUSED;
  }

  private static String json(Map<String, Object> map) {
    try {
      return new ObjectMapper().writeValueAsString(map);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("maps of numbers and texts have a JSON form", impossible);
    }
  }
}
