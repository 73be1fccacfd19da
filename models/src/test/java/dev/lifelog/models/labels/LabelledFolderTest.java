package dev.lifelog.models.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFolderTest {
  @TempDir Path folder;

  @Test
  void read_subFolders_areTheClasses() throws IOException {
    Files.createDirectories(folder.resolve("Living Room"));
    Files.createDirectories(folder.resolve("bar"));
    Files.writeString(folder.resolve("Living Room/b.jpg"), "");
    Files.writeString(folder.resolve("Living Room/a.jpg"), "");
    Files.writeString(folder.resolve("bar/c.png"), "");
    Files.writeString(folder.resolve("notes.txt"), "");

    assertThat(LabelledFolder.read(folder))
        .extracting(image -> image.concepts().first() + " " + image.file().getFileName())
        .containsExactly("living_room a.jpg", "living_room b.jpg", "bar c.png");
  }

  @Test
  void read_noSubFolder_isRefused() {
    assertThatThrownBy(() -> LabelledFolder.read(folder))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("No labelled pictures in " + folder);
  }
}
