package dev.lifelog.core;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model and its version; {@code name:version} is what the {@code model} columns hold. */
public record ModelId(String name, int version) {

  private static final Pattern TEXT = Pattern.compile("([a-z0-9][a-z0-9._-]*):([1-9][0-9]{0,8})");

  public ModelId {
    if (!TEXT.matcher(name + ":" + version).matches()) {
      throw UserError.of(
          "Not a model: '" + name + ":" + version + "'",
          "Name it with a-z, 0-9, '.', '_', '-' and a version from 1, such as googlenet:1");
    }
  }

  public static ModelId parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw UserError.of("Not a model: '" + text + "'", "Write NAME:VERSION, such as googlenet:1");
    }
    return new ModelId(matcher.group(1), Integer.parseInt(matcher.group(2)));
  }

  @Override
  public String toString() {
    return name + ":" + version;
  }
}
