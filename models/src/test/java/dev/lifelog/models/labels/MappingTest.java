package dev.lifelog.models.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {
  @TempDir Path root;
  private SmallCollection collection;

  @BeforeEach
  void write() throws IOException {
    collection = new SmallCollection(root);
    collection.images("0800", "0900", "1000", "1100", "1200");
    collection.clusters("001,1,Having Coffee", "001,2,espresso bar", "002,1,reading", "003,1,?");
    collection.truth("001,0800,1", "001,0900,2", "002,1000,1", "003,1100,1", "004,1100,7");
  }

  @Test
  void ofCollection_mapped_renamesMergesDropsAndNamesClusters() throws IOException {
    Labels labels =
        mapped(
            "action,subject,class",
            "# what the team agreed on",
            "rename,Having coffee,cafe",
            "merge,espresso bar,cafe",
            "drop,?,",
            "cluster,004/7,Toyshop");

    assertThat(labels.images())
        .extracting(image -> image.file().getFileName() + " " + image.concepts())
        .containsExactly(
            "0800.jpg [cafe]", "0900.jpg [cafe]", "1000.jpg [reading]", "1100.jpg [toyshop]");
    assertThat(labels.problems()).isEmpty();
  }

  @Test
  void ofCollection_mapped_addsByIdAndByFile() throws IOException {
    Files.createDirectories(root.resolve("extra"));
    Files.copy(
        SmallCollection.picture(root.resolve("drawn.png")), root.resolve("extra/gelato.png"));

    Labels labels =
        mapped(
            "add,u1_20180503_1200_i00,icecream",
            "add,u1_20180503_1000_i00,icecream",
            "add,extra/gelato.png,icecream",
            "cluster,004/7,toyshop");

    assertThat(labels.images())
        .filteredOn(image -> image.concepts().contains("icecream"))
        .extracting(image -> image.file().getFileName() + " " + image.concepts())
        .containsExactly(
            "1000.jpg [icecream, reading]", "1200.jpg [icecream]", "gelato.png [icecream]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          rename,tea,cafe | the ground truth has no class 'tea'. Its classes are ?, espresso bar, having coffee, reading
          rename,reading,espresso bar | there is a class 'espresso bar' already. Write merge where both are one, or choose another name
          cluster,009/1,cafe | the ground truth has no cluster '009/1'. Write topic/cluster as they stand there, such as 001/1
          swap,reading,cafe | there is no action 'swap'. Choose rename, merge, drop, cluster or add
          drop,reading,cafe | drop takes no class (found 'cafe'). Leave the third field empty, or write merge
          merge,reading, | no class is named for 'reading'. Write the class in the third field
          reading | the line is not action, subject and class (found 'reading'). Write a line such as merge,espresso bar,cafe
          """)
  void ofCollection_wrongLine_isNamed(String line, String error) {
    assertThatThrownBy(() -> mapped("# first", line))
        .isInstanceOf(UserError.class)
        .hasMessage(root.resolve("map.csv") + ":2: " + error);
  }

  @Test
  void ofCollection_addedPictureThatIsNowhere_isNamed() {
    assertThatThrownBy(() -> mapped("add,extra/none.jpg,icecream"))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "%s:1: 'extra/none.jpg' is neither a picture of the collection nor a file in %s. Write an image id of a concept table, or a path from where the mapping lies",
            root.resolve("map.csv"), root);
  }

  @Test
  void read_twoFatesOfAClass_areRefused() {
    assertThatThrownBy(() -> mapped("drop,reading,", "merge,Reading,cafe"))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "%1$s:2: 'Reading' has its line before, at %1$s:1. Keep one of the two",
            root.resolve("map.csv"));
  }

  @Test
  void ofCollection_renamesThatSwap_areFine() throws IOException {
    Labels labels = mapped("rename,reading,?", "rename,?,reading");

    assertThat(labels.images())
        .extracting(image -> image.file().getFileName() + " " + image.concepts())
        .contains("1000.jpg [?]", "1100.jpg [reading]");
  }

  @Test
  void read_missing() {
    assertThatThrownBy(() -> Mapping.read(root.resolve("none.csv")))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("There is no mapping file " + root.resolve("none.csv"));
  }

  private Labels mapped(String... lines) throws IOException {
    Path file = root.resolve("map.csv");
    Files.writeString(file, String.join("\n", lines) + "\n");
    return Labels.ofCollection(root, Mapping.read(file));
  }
}
