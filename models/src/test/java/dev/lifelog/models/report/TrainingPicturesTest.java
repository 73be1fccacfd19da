package dev.lifelog.models.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.models.image.ClassFigures;
import dev.lifelog.models.image.ConfusionMatrix;
import dev.lifelog.models.image.EpochFigures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingPicturesTest {
  private static final List<ClassFigures> CLASSES =
      List.of(new ClassFigures("bar", 20, 10, 8, 6), new ClassFigures("never, shown", 3, 0, 2, 0));
  private static final ConfusionMatrix CONFUSION =
      new ConfusionMatrix(
          List.of("bar", "cafe", "office"), new int[][] {{7, 2, 1}, {0, 5, 0}, {3, 0, 9}});

  @ParameterizedTest
  @ValueSource(ints = {2, 10, 60})
  void of_anyNumberOfClasses_drawsAllNames(int classes) throws IOException {
    List<String> names = IntStream.range(0, classes).mapToObj(i -> "class_" + i).toList();
    List<EpochFigures> epochs = List.of(new EpochFigures(1, 2, 0.3, Double.NaN, Double.NaN, 50));

    Map<String, byte[]> files =
        TrainingPictures.of(CLASSES, new ConfusionMatrix(names, new int[classes][classes]), epochs);

    assertThat(files.keySet())
        .containsExactly(
            "classes.csv",
            "classes.json",
            "confusion.png",
            "confusion.svg",
            "curves.png",
            "curves.svg");
    assertThat(text(files, "confusion.svg")).contains(names).contains("no held-out pictures");
    assertThat(text(files, "curves.svg")).contains("held out", "accuracy", "epoch");
    for (String name : List.of("confusion.png", "curves.png")) {
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(files.get(name)));
      assertThat(picture.getWidth()).as(name).isBetween(600, 3000);
    }
  }

  @Test
  void of_figureThatIsNone_isEmptyInCsvAndNullInJson() {
    Map<String, byte[]> files = TrainingPictures.of(CLASSES, CONFUSION, List.of());

    assertThat(text(files, "classes.csv"))
        .isEqualTo(
            """
            class,precision,recall,f1,held_out,training
            bar,0.7500,0.6000,0.6667,10,20
            "never, shown",0.0000,,,0,3
            """);
    assertThat(text(files, "classes.json"))
        .contains("{\"class\": \"bar\", \"precision\": 0.7500, \"recall\": 0.6000, \"f1\": 0.6667,")
        .contains("\"recall\": null, \"f1\": null, \"held_out\": 0, \"training\": 3}");
  }

  @Test
  void text_forPeople_alignsAndMeansWhatIsThere() {
    assertThat(new ClassTable(CLASSES).text().lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "class precision recall F1 held out training",
            "bar 0.750 0.600 0.667 10 20",
            "never, shown 0.000 - - 0 3",
            "mean 0.375 0.600 0.667 10 23");
  }

  @Test
  void worst_mostPicturesFirst() {
    assertThat(Confusions.worst(CONFUSION, 2))
        .containsExactly(
            "office is taken for bar in 3 of 12 pictures (25 %)",
            "bar is taken for cafe in 2 of 10 pictures (20 %)");
    assertThat(Confusions.worst(CONFUSION, 9)).hasSize(3);
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }
}
