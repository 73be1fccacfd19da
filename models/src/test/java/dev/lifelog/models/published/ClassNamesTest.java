package dev.lifelog.models.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassNamesTest {
  @TempDir Path folder;

  @Test
  void read_imageNet_takesTheFirstNameThatNoOtherHas() throws IOException {
    assertThat(
            read(
                "n01440764 tench, Tinca tinca",
                "n02012849 crane",
                "n03126707 crane",
                "n03710637 maillot",
                "n03710721 maillot, tank suit",
                "n03063599\tcoffee_mug"))
        .containsExactly("tench", "crane 2", "crane 3", "maillot 4", "tank suit", "coffee mug");
  }

  @Test
  void read_places_areWords() throws IOException {
    assertThat(read("/a/airfield 0", "/a/apartment_building/outdoor 1"))
        .containsExactly("airfield", "apartment building outdoor");
  }

  @Test
  void read_plainWithMarkAndBlankEnd_isClean() throws IOException {
    assertThat(read("\uFEFFcup\r", " steering wheel ", "", ""))
        .containsExactly("cup", "steering wheel");
  }

  @Test
  void read_unusable_namesTheLine() {
    Path file = folder.resolve("labels.txt");
    assertRefused(file + " names 1 classes. ", "cup");
    assertRefused(file + ":2 is empty. ", "cup", "", "plate");
    assertRefused(file + ":1: '/a/alley 3' is not class 0. ", "/a/alley 3", "/a/airfield 0");
    assertThatThrownBy(() -> ClassNames.read(folder.resolve("none")))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("Cannot read " + folder.resolve("none"));
  }

  @Test
  void read_notText_isRefused() throws IOException {
    Path file = Files.write(folder.resolve("x"), "é\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> ClassNames.read(file))
        .hasMessageStartingWith(file + " is no text in UTF-8. ");
  }

  private void assertRefused(String message, String... lines) {
    assertThatThrownBy(() -> read(lines))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(message);
  }

  private List<String> read(String... lines) throws IOException {
    return ClassNames.read(Files.write(folder.resolve("labels.txt"), List.of(lines)));
  }
}
