package dev.lifelog.synthetic.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import dev.lifelog.synthetic.GenerationProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectFolderTest {
  @TempDir Path temp;

  @Test
  void draw_aFolderForEachClass() throws IOException {
    AtomicInteger heard = new AtomicInteger();

    int drawn = new ObjectFolder(2, 48, 1).draw(temp, (done, total) -> heard.incrementAndGet());

    assertThat(ObjectClass.labels()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    assertThat(drawn).isEqualTo(2 * ObjectClass.labels().size()).isEqualTo(heard.get());
    try (Stream<Path> folders = Files.list(temp)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()).sorted())
          .containsExactlyElementsOf(ObjectClass.labels());
    }
    var picture = ImageIO.read(temp.resolve("cup/00001.jpg").toFile());
    assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(48, 48);
  }

  @Test
  void draw_sameSeedSameBytes_moreOfAClassKeepsTheFirst() throws IOException {
    Map<String, Integer> two = contents(new ObjectFolder(2, 32, 5), "two");
    Map<String, Integer> three = contents(new ObjectFolder(3, 32, 5), "three");
    Map<String, Integer> other = contents(new ObjectFolder(2, 32, 6), "other");

    assertThat(three).containsAllEntriesOf(two);
    assertThat(other).doesNotContainValue(two.get("cup/00000.jpg"));
  }

  @Test
  void draw_picturesOfAClassDiffer() throws IOException {
    Map<String, Integer> contents = contents(new ObjectFolder(3, 32, 5), "differ");

    assertThat(contents.values()).doesNotHaveDuplicates();
  }

  @Test
  void draw_aFullDirectory() throws IOException {
    Files.writeString(temp.resolve("mine.txt"), "keep");

    assertThatThrownBy(() -> new ObjectFolder(1, 32, 1).draw(temp, GenerationProgress.SILENT))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(temp + " is not empty");
  }

  @Test
  void objectFolder_outOfRange() {
    assertThatThrownBy(() -> new ObjectFolder(0, 32, 1))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("cannot have 0 as their pictures of each class");
    assertThatThrownBy(() -> new ObjectFolder(1, 5000, 1))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("cannot have 5000 as their side in pixels");
  }

  private Map<String, Integer> contents(ObjectFolder folder, String name) throws IOException {
    Path out = temp.resolve(name);
    folder.draw(out, GenerationProgress.SILENT);
    Map<String, Integer> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(out.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return contents;
  }
}
