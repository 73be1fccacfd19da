package dev.lifelog.models.published;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The classes of a published network from the file that comes with it, one a line in the order of
 * the outputs. Three ways of writing are known: a plain name; ImageNet's {@code n01440764 tench,
 * Tinca tinca} with or without the number; Places' {@code /a/apartment_building/outdoor 8}.
 *
 * <p>The first synonym is the name. Where two classes share it (ImageNet has two cranes), each
 * takes a synonym that it has for itself, or its line's number.
 */
final class ClassNames {
  private static final Pattern SYNSET = Pattern.compile("n\\d{8}\\s+(.+)");
  private static final Pattern PLACE = Pattern.compile("/[a-z]/(\\S+)(?:\\s+(\\d+))?");
  private static final int MAX_CLASSES = 100_000;

  private ClassNames() {}

  static List<String> read(Path file) {
    List<List<String>> classes = new ArrayList<>();
    for (String line : lines(file)) {
      classes.add(synonyms(file, classes.size() + 1, line));
    }
    if (classes.size() < 2 || classes.size() > MAX_CLASSES) {
      throw UserError.of(
          file + " names " + classes.size() + " classes", "Give a file with one class a line");
    }
    return distinct(classes);
  }

  private static List<String> lines(Path file) {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
        lines.remove(lines.size() - 1);
      }
      return lines;
    } catch (CharacterCodingException e) {
      throw UserError.of(file + " is no text in UTF-8", "Give a file with one class a line");
    } catch (IOException e) {
      throw UserError.of(
          "Cannot read " + file + ": " + e.getMessage(), "Give a file with one class a line");
    }
  }

  private static List<String> synonyms(Path file, int line, String text) {
    String plain = text.replace("\uFEFF", "").strip();
    Matcher place = PLACE.matcher(plain);
    if (place.matches()) {
      if (place.group(2) != null && !place.group(2).equals(String.valueOf(line - 1))) {
        throw UserError.of(
            file + ":" + line + ": '" + plain + "' is not class " + (line - 1),
            "Sort the lines by the number at their end");
      }
      return List.of(place.group(1).replace('/', ' ').replace('_', ' '));
    }
    Matcher synset = SYNSET.matcher(plain);
    List<String> names =
        Arrays.stream((synset.matches() ? synset.group(1) : plain).split(",", -1))
            .map(name -> name.replace('_', ' ').strip())
            .filter(name -> !name.isEmpty())
            .toList();
    if (names.isEmpty()) {
      throw UserError.of(file + ":" + line + " is empty", "Give every class a name");
    }
    return names;
  }

  private static List<String> distinct(List<List<String>> classes) {
    Set<String> once = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (List<String> synonyms : classes) {
      new HashSet<>(synonyms).stream().filter(name -> !once.add(name)).forEach(shared::add);
    }
    Set<String> names = new LinkedHashSet<>();
    for (List<String> synonyms : classes) {
      String name =
          synonyms.stream()
              .filter(one -> !shared.contains(one) && !names.contains(one))
              .findFirst()
              .orElseGet(() -> synonyms.get(0) + " " + (names.size() + 1));
      names.add(name);
    }
    return List.copyOf(names);
  }
}
