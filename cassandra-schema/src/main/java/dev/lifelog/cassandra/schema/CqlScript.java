package dev.lifelog.cassandra.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements of a file, without its comments and its layout: these may change with no new version.
 *
 * <p>Knows {@code --} comments and single-quoted strings, which is all that the files use.
 */
record CqlScript(List<String> statements) {

  private static final Pattern TOKEN =
      Pattern.compile("--[^\n]*|'(?:[^']|'')*'|;|\\s+|[^\\s;'-]+|-");
  private static final Pattern TABLE =
      Pattern.compile("CREATE TABLE IF NOT EXISTS \\w+\\.(\\w+).*");

  CqlScript {
    statements = List.copyOf(statements);
  }

  static CqlScript resource(String name) {
    try (InputStream in = CqlScript.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Not in the jar: " + name);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }

  static CqlScript parse(String text) {
    List<String> statements = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      String part = token.group();
      if (part.equals(";")) {
        statements.add(statement.toString().strip());
        statement.setLength(0);
      } else if (part.isBlank()) {
        statement.append(' ');
      } else if (!part.startsWith("--")) {
        statement.append(part);
      }
    }
    if (!statement.toString().isBlank()) {
      throw new IllegalArgumentException("No semicolon ends: " + statement.toString().strip());
    }
    return new CqlScript(
        statements.stream().map(s -> s.replaceAll(" +(?=(?:[^']*'[^']*')*[^']*$)", " ")).toList());
  }

  /** The tables that it creates. */
  List<String> tables() {
    return statements.stream()
        .map(TABLE::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .toList();
  }
}
