package dev.lifelog.synthetic;

import dev.lifelog.core.UserError;
import dev.lifelog.core.text.CsvLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code truth/scenes.csv}: for tests and for measuring, never to learn from. */
public final class TruthFile {
  private static final List<String> COLUMNS =
      List.of("image_id", "scene", "place", "activity", "fault", "split");

  private TruthFile() {}

  /** Where a collection keeps it. */
  public static Path in(Path collection) {
    return collection.resolve("truth").resolve("scenes.csv");
  }

  public static List<TrueScene> read(Path file) throws IOException {
    var scenes = new ArrayList<TrueScene>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 1; i < lines.size(); i++) {
      int number = i + 1;
      String line = lines.get(i);
      List<String> f =
          CsvLine.fields(line)
              .filter(fields -> fields.size() == COLUMNS.size())
              .orElseThrow(() -> unreadable(file, number, line));
      scenes.add(new TrueScene(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5)));
    }
    return scenes;
  }

  static void write(List<TrueScene> scenes, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    var lines = new ArrayList<String>(scenes.size() + 1);
    lines.add(CsvLine.of(COLUMNS));
    for (TrueScene s : scenes) {
      lines.add(
          CsvLine.of(
              List.of(s.imageId(), s.scene(), s.place(), s.activity(), s.fault(), s.split())));
    }
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private static UserError unreadable(Path file, int number, String line) {
    return UserError.of(
        file + ":" + number + ": not the " + COLUMNS.size() + " fields of the truth: " + line,
        "Generate the collection again");
  }
}
