package dev.lifelog.core.evaluation;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes what trec_eval reads: fields set apart by one blank, Unix line ends. */
public final class TrecWriter {

  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cc}]");

  private TrecWriter() {}

  /**
   * Writes {@code topic Q0 image rank score tag}. trec_eval goes by the score alone and breaks ties
   * by name: so a topic's confidences are its scores where they fall from line to line, and the
   * inverse of the rank otherwise.
   *
   * @throws UserError if an id holds a blank, or the file cannot be written
   */
  public static void write(Run run, Path path) {
    List<String> lines = new ArrayList<>();
    for (String topic : run.topics()) {
      List<RunEntry> ranked = run.ranked(topic);
      boolean falls = falls(ranked);
      for (int i = 0; i < ranked.size(); i++) {
        double score = falls ? ranked.get(i).confidence() : 1.0 / (i + 1);
        lines.add(
            String.join(
                " ",
                field(topic),
                "Q0",
                field(ranked.get(i).imageId()),
                String.valueOf(i + 1),
                new BigDecimal(Double.toString(score)).toPlainString(),
                BLANK.matcher(run.id()).replaceAll("_")));
      }
    }
    write(lines, path);
  }

  /**
   * Writes {@code topic 0 image 1}, each image once in a topic.
   *
   * @throws UserError if an id holds a blank, or the file cannot be written
   */
  public static void writeQrels(GroundTruth truth, Path path) {
    List<String> lines = new ArrayList<>();
    for (String topic : truth.topics()) {
      for (String image : truth.images(topic)) {
        lines.add(String.join(" ", field(topic), "0", field(image), "1"));
      }
    }
    write(lines, path);
  }

  /**
   * Writes {@code topic cluster image 1}, an image of two clusters twice: the qrels of TREC's
   * diversity tasks, which keep what cluster recall needs.
   *
   * @throws UserError if an id holds a blank, or the file cannot be written
   */
  public static void writeDiversityQrels(GroundTruth truth, Path path) {
    List<String> lines = new ArrayList<>();
    for (Judgement judgement : truth.judgements()) {
      lines.add(
          String.join(
              " ",
              field(judgement.topicId()),
              BLANK.matcher(judgement.clusterId()).replaceAll("_"),
              field(judgement.imageId()),
              "1"));
    }
    write(lines, path);
  }

  private static boolean falls(List<RunEntry> ranked) {
    for (int i = 1; i < ranked.size(); i++) {
      if (ranked.get(i).confidence() >= ranked.get(i - 1).confidence()) {
        return false;
      }
    }
    return true;
  }

  private static String field(String id) {
    if (BLANK.matcher(id).find()) {
      throw UserError.of(
          "The id '" + id + "' holds a blank, which sets fields apart in trec_eval's files",
          "Leave the export out, or rename it");
    }
    return id;
  }

  private static void write(List<String> lines, Path path) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw UserError.of(
          "The file " + path + " cannot be written: " + e.getMessage(),
          "Name a folder that this user may write");
    }
  }
}
