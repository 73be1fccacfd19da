package dev.lifelog.core;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model's name and version, written {@code name:version} wherever concepts are stored. */
public record ModelId(String name, int version) implements Serializable {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern ID = Pattern.compile("(" + NAME + "):([1-9][0-9]{0,8})");

  public ModelId {
    if (!NAME.matcher(name).matches()) {
      throw UserError.of(
          "'" + name + "' is not a model name",
          "Use letters, digits, dot, dash and underscore, and start with a letter or digit");
    }
    if (version < 1) {
      throw UserError.of(
          "Model " + name + " cannot have version " + version, "Versions count from 1");
    }
  }

  /** Reads what {@link #toString} writes. */
  public static ModelId parse(String text) {
    Matcher matcher = ID.matcher(text);
    if (!matcher.matches()) {
      throw UserError.of(
          "'" + text + "' is not a model with its version", "Write it like googlenet:1");
    }
    return new ModelId(matcher.group(1), Integer.parseInt(matcher.group(2)));
  }

  @Override
  public String toString() {
    return name + ":" + version;
  }
}
