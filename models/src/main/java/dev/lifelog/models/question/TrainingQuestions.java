package dev.lifelog.models.question;

import dev.lifelog.core.UserError;
import dev.lifelog.core.text.CsvLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads questions to learn from: CSV with the columns title, description, concepts ("a;b"). */
public final class TrainingQuestions {
  private static final String PACKED = "training-questions.csv";
  private static final List<String> COLUMNS = List.of("title", "description", "concepts");

  private TrainingQuestions() {}

  /** All that the packed question model learns from, to compare with other texts. */
  public static String text() {
    return List.of(PACKED, "concept-phrases.csv", "neutral-phrases.csv", "templates.csv").stream()
        .map(TrainingQuestions::resource)
        .collect(Collectors.joining("\n"));
  }

  static List<TrainingQuestion> packed() {
    return parse(PACKED, resource(PACKED));
  }

  /**
   * Reads a file of questions.
   *
   * @throws UserError when a line does not have the three columns
   */
  static List<TrainingQuestion> read(Path file) throws IOException {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (MalformedInputException e) {
      throw UserError.of(file + " is no text in UTF-8", "Save it as UTF-8");
    }
  }

  private static List<TrainingQuestion> parse(String source, String text) {
    List<List<String>> rows = rows(source, text);
    if (rows.isEmpty() || !rows.get(0).equals(COLUMNS)) {
      throw UserError.of(
          source + ", line 1: the header is not " + String.join(",", COLUMNS),
          "Write that header above the questions");
    }
    List<TrainingQuestion> questions = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      if (row.size() != COLUMNS.size()) {
        throw UserError.of(
            source + ", line " + (i + 1) + ": " + row.size() + " fields, 3 expected: " + row,
            "Quote fields that hold a comma");
      }
      TrainingQuestion question =
          new TrainingQuestion(row.get(0), row.get(1), concepts(row.get(2)));
      if (Tokeniser.tokens(question.text()).isEmpty()) {
        throw UserError.of(
            source + ", line " + (i + 1) + ": neither title nor description has a word: " + row,
            "Write the question in Latin letters, or remove the line");
      }
      questions.add(question);
    }
    return questions;
  }

  static SortedSet<String> concepts(String field) {
    return Arrays.stream(field.split(";"))
        .map(String::strip)
        .filter(concept -> !concept.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Lines of fields, the header included. */
  static List<List<String>> rows(String source, String text) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : text.lines().toList()) {
      int number = rows.size() + 1;
      rows.add(
          CsvLine.fields(line)
              .orElseThrow(
                  () ->
                      UserError.of(
                          source + ", line " + number + ": a quote never closes: " + line,
                          "Close the quote; a quote inside a quoted field is written twice")));
    }
    return rows;
  }

  static String resource(String name) {
    try (InputStream in = TrainingQuestions.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
