package dev.lifelog.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of the page of recipes by the heading that they stand under.
 *
 * @param cql for a driver
 * @param sql for Spark
 */
record Recipes(Map<String, String> cql, Map<String, String> sql) {

  private static final Pattern BLOCK =
      Pattern.compile(
          "^#+ ([^\\n]+)$|^```(cql|sql)\\n(.*?);\\n```$", Pattern.MULTILINE | Pattern.DOTALL);

  static Recipes read() throws IOException {
    Recipes recipes = new Recipes(new LinkedHashMap<>(), new LinkedHashMap<>());
    Matcher block = BLOCK.matcher(Files.readString(page("recipes.md")));
    String heading = "";
    while (block.find()) {
      if (block.group(1) != null) {
        heading = block.group(1);
      } else {
        (block.group(2).equals("cql") ? recipes.cql : recipes.sql).put(heading, block.group(3));
      }
    }
    return recipes;
  }

  static Path page(String name) {
    return Path.of("").toAbsolutePath().resolveSibling("docs").resolve(name);
  }
}
