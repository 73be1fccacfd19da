package dev.lifelog.models.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lifelog.core.UserError;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFolderTest {
  @TempDir Path folder;

  @Test
  void ofFolder_subFolders_areTheClasses() throws IOException {
    picture("Living Room/b.JPG", 1, 0);
    picture("Living Room/a.jpg", 2, 0);
    picture("bar/c.PNG", 3, 0);
    Files.writeString(folder.resolve("notes.txt"), "");

    Labels labels = Labels.ofFolder(folder);

    assertThat(labels.images())
        .extracting(image -> image.concepts().first() + " " + image.file().getFileName())
        .containsExactly("living_room a.jpg", "living_room b.JPG", "bar c.PNG");
    assertThat(labels.vocabulary()).containsExactly("bar", "living_room");
    assertThat(labels.problems()).isEmpty();
  }

  @Test
  void ofFolder_whatIsNoPicture_isReportedAndHiddenFilesAreNot() throws IOException {
    picture("bar/good.jpg", 1, 0);
    picture("bar/.hidden.jpg", 2, 0);
    Files.writeString(folder.resolve("bar/readme.txt"), "words");
    Files.writeString(folder.resolve("bar/words.jpg"), "words, not a picture at all");
    Files.createDirectories(folder.resolve("bar/deeper"));

    Labels labels = Labels.ofFolder(folder);

    assertThat(labels.images())
        .extracting(LabelledImage::file)
        .containsExactly(file("bar/good.jpg"));
    assertThat(labels.problems())
        .extracting(Problem::kind, Problem::file)
        .containsExactlyInAnyOrder(
            tuple(ProblemKind.LABELLED_FILE_OTHER, file("bar/readme.txt").toString()),
            tuple(ProblemKind.LABELLED_FILE_OTHER, file("bar/deeper").toString()),
            tuple(ProblemKind.IMAGE_FILE_DAMAGED, file("bar/words.jpg").toString()));
  }

  @Test
  void ofFolder_samePictureInTwoClasses_isReportedAndOneMoment() throws IOException {
    picture("bar/a.jpg", 1, 0);
    picture("bar/b.jpg", 2, 0);
    Files.createDirectories(folder.resolve("cafe"));
    Files.copy(file("bar/a.jpg"), file("cafe/copy.jpg"));

    Labels labels = Labels.ofFolder(folder);

    assertThat(labels.problems())
        .singleElement()
        .hasToString(
            file("cafe/copy.jpg")
                + ": the same picture is labelled bar as "
                + file("bar/a.jpg")
                + " (found 'cafe')");
    assertThat(moment(labels, "cafe/copy.jpg")).isEqualTo(moment(labels, "bar/a.jpg"));
    assertThat(moment(labels, "bar/b.jpg")).isNotEqualTo(moment(labels, "bar/a.jpg"));
  }

  @Test
  void ofFolder_nearDuplicates_areOneMoment() throws IOException {
    picture("bar/a.jpg", 1, 0);
    picture("bar/brighter.jpg", 1, 25);
    picture("bar/other.jpg", 2, 0);

    Labels labels = Labels.ofFolder(folder);

    assertThat(moment(labels, "bar/brighter.jpg")).isEqualTo(moment(labels, "bar/a.jpg"));
    assertThat(moment(labels, "bar/other.jpg")).isNotEqualTo(moment(labels, "bar/a.jpg"));
  }

  @Test
  void ofFolder_namesThatTellTimes_areMomentsUntilAGap() throws IOException {
    picture("bar/B00001383_21I6X0_20180503_072356E.JPG", 1, 0);
    picture("bar/B00001384_21I6X0_20180503_074000E.JPG", 2, 0);
    picture("bar/2018-05-03 08.32.02.jpg", 3, 0);

    Labels labels = Labels.ofFolder(folder);

    assertThat(moment(labels, "bar/B00001384_21I6X0_20180503_074000E.JPG"))
        .isEqualTo(moment(labels, "bar/B00001383_21I6X0_20180503_072356E.JPG"))
        .isNotEqualTo(moment(labels, "bar/2018-05-03 08.32.02.jpg"));
  }

  @Test
  void ofFolder_classWithoutPicture_isRefusedWithTheReason() throws IOException {
    picture("bar/a.jpg", 1, 0);
    Files.createDirectories(folder.resolve("cafe"));
    Files.writeString(file("cafe/list.txt"), "");

    assertThatThrownBy(() -> Labels.ofFolder(folder))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "%s has no picture that can be read (%s: not a picture by its name). Put pictures of cafe there, or remove the folder",
            file("cafe"), file("cafe/list.txt"));
  }

  @Test
  void ofFolder_twoFoldersOfOneName_areRefused() throws IOException {
    picture("living room/a.jpg", 1, 0);
    picture("living_room/a.jpg", 2, 0);

    assertThatThrownBy(() -> Labels.ofFolder(folder))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("would both be the class living_room");
  }

  @Test
  void ofFolder_noSubFolder_isRefused() {
    assertThatThrownBy(() -> Labels.ofFolder(folder))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("No labelled pictures in " + folder);
    assertThatThrownBy(() -> Labels.ofFolder(folder.resolve("missing")))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("No labelled pictures in " + folder.resolve("missing"));
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private String moment(Labels labels, String name) {
    return labels.images().stream()
        .filter(image -> image.file().equals(file(name)))
        .findFirst()
        .orElseThrow()
        .moment();
  }

  /** Random fields, the same for a seed; what is added to the light keeps the fields' order. */
  private void picture(String name, long seed, int light) throws IOException {
    Files.createDirectories(file(name).getParent());
    Random random = new Random(seed);
    BufferedImage image = new BufferedImage(90, 80, BufferedImage.TYPE_INT_RGB);
    for (int field = 0; field < 72; field++) {
      int grey = random.nextInt(220) + light;
      for (int i = 0; i < 100; i++) {
        image.setRGB(field % 9 * 10 + i % 10, field / 9 * 10 + i / 10, grey * 0x010101);
      }
    }
    String format = name.substring(name.lastIndexOf('.') + 1);
    assertThat(ImageIO.write(image, format, file(name).toFile())).isTrue();
  }
}
