package dev.lifelog.cli;

import dev.lifelog.core.Score;
import dev.lifelog.core.text.TextTable;
import dev.lifelog.retrieval.answering.Answer;
import dev.lifelog.retrieval.answering.Ranked;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An answer for people and for spreadsheets. */
final class AnswerText {

  private AnswerText() {}

  static String table(Answer answer) {
    if (answer.results().isEmpty()) {
      return "No moment matches: " + answer.explanation().note() + ".\n";
    }
    TextTable table =
        new TextTable(
            List.of("rank", "score", "user", "day", "time", "place", "activity", "image", "why"));
    for (Ranked image : answer.results()) {
      table.row(
          List.of(
              String.valueOf(image.rank()),
              score(image),
              image.userId(),
              image.day().toString(),
              text(image.localTime()),
              text(image.place()),
              text(image.activity()),
              image.path(),
              image.why()));
    }
    return table.toString();
  }

  static String csv(Answer answer) {
    StringBuilder csv =
        new StringBuilder("rank,image_id,user_id,day,local_time,place,activity,score,path,why\n");
    for (Ranked image : answer.results()) {
      csv.append(
              String.join(
                  ",",
                  List.of(
                      String.valueOf(image.rank()),
                      image.imageId(),
                      image.userId(),
                      image.day().toString(),
                      text(image.localTime()),
                      quoted(text(image.place())),
                      quoted(text(image.activity())),
                      score(image),
                      quoted(image.path()),
                      quoted(image.why()))))
          .append('\n');
    }
    return csv.toString();
  }

  private static String score(Ranked image) {
    return String.format(Locale.ROOT, "%.4f", Score.toDouble(image.score()));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String quoted(String field) {
    return field.matches("[^\",\\r\\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
