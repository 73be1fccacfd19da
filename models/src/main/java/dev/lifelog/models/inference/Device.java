package dev.lifelog.models.inference;

import dev.lifelog.core.UserError;
import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a network runs.
 *
 * @param index of the graphics card as its driver counts them; 0 for the processor
 */
public record Device(Kind kind, int index) implements Serializable {
  /** The two that networks run on here. */
  public enum Kind {
    CPU,
    CUDA
  }

  public static final Device CPU = new Device(Kind.CPU, 0);

  private static final Pattern TEXT = Pattern.compile("cpu|cuda:(\\d{1,3})");

  public Device {
    if (index < 0 || (kind == Kind.CPU && index != 0)) {
      throw new IllegalArgumentException(kind + " with the index " + index);
    }
  }

  public static Device cuda(int index) {
    return new Device(Kind.CUDA, index);
  }

  /**
   * From {@code cpu} or {@code cuda:N}.
   *
   * @throws UserError for anything else
   */
  public static Device parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw UserError.of("There is no device '" + text + "'", "Say cpu, or cuda:0, cuda:1, …");
    }
    return matcher.group(1) == null ? CPU : cuda(Integer.parseInt(matcher.group(1)));
  }

  @Override
  public String toString() {
    return kind == Kind.CPU ? "cpu" : "cuda:" + index;
  }
}
