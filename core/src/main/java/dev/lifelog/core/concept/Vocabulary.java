package dev.lifelog.core.concept;

import dev.lifelog.core.UserError;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The concepts that a model knows, in the order of its outputs: a network's output {@code i} means
 * {@code names().get(i)}, so order belongs to identity.
 */
public record Vocabulary(List<String> names) implements Serializable {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*");

  public Vocabulary {
    names = List.copyOf(names);
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!NAME.matcher(name).matches()) {
        throw UserError.of(
            "'" + name + "' is not a concept name",
            "Use lower-case letters and digits, words joined by underscores, like dining_table");
      }
      if (!seen.add(name)) {
        throw UserError.of(
            "The concept '" + name + "' stands twice in the vocabulary", "Remove one of the two");
      }
    }
  }

  public static Vocabulary of(List<String> names) {
    return new Vocabulary(names);
  }

  public int size() {
    return names.size();
  }

  public boolean contains(String name) {
    return names.contains(name);
  }

  /** The position of a concept, or -1. */
  public int indexOf(String name) {
    return names.indexOf(name);
  }

  /** SHA-256 in hexadecimal of the names, one a line: equal exactly where outputs mean the same. */
  public String digest() {
    try {
      byte[] text = String.join("\n", names).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
