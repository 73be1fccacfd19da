package dev.lifelog.spark.jobs.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lifelog.core.UserError;
import dev.lifelog.spark.jobs.files.HadoopSettings;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.security.AccessControlException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a file cannot be read, also where the tests' user may read everything. */
class PictureFilesTest {

  @TempDir Path folder;
  private final Configuration configuration = new Configuration(false);

  /** A disk whose files are there and do not open. */
  static class Broken extends RawLocalFileSystem {
    @Override
    public URI getUri() {
      return URI.create("broken:///");
    }

    @Override
    public FSDataInputStream open(org.apache.hadoop.fs.Path file, int bufferSize)
        throws IOException {
      if (file.getName().startsWith("secret")) {
        throw new AccessControlException("user=reader, access=READ");
      }
      if (file.getName().startsWith("slow")) {
        throw new SocketTimeoutException("60000 millis");
      }
      throw new IOException("bad sector");
    }
  }

  @BeforeEach
  void configure() {
    configuration.setClass("fs.broken.impl", Broken.class, org.apache.hadoop.fs.FileSystem.class);
    configuration.setClass(
        "fs.file.impl",
        org.apache.hadoop.fs.LocalFileSystem.class,
        org.apache.hadoop.fs.FileSystem.class);
  }

  private PictureFiles files(String scheme) throws IOException {
    return new PictureFiles(
        HadoopSettings.of(configuration), new PictureRoot(scheme + "://" + folder, "test"));
  }

  private static Refusal refusal(PictureFiles files, String name) {
    return catchThrowableOfType(PictureUnreadable.class, () -> files.read(name)).refusal();
  }

  @Test
  void read_fileThatDoesNotOpen_saysWhy() throws IOException {
    for (String name : new String[] {"secret.jpg", "slow.jpg", "torn.jpg"}) {
      Files.writeString(folder.resolve(name), "a picture");
    }
    PictureFiles broken = files("broken");

    assertThat(refusal(broken, "secret.jpg").code()).isEqualTo("image_no_permission");
    assertThat(refusal(broken, "secret.jpg").reason()).isEqualTo("this user may not read the file");
    assertThat(refusal(broken, "slow.jpg").code()).isEqualTo("image_timeout");
    assertThat(refusal(broken, "torn.jpg").code()).isEqualTo("image_unreadable");
    assertThat(refusal(broken, "torn.jpg").reason())
        .isEqualTo("the file cannot be read: bad sector");
  }

  @Test
  void read_noFile_saysWhatIsThereInstead() throws IOException {
    Files.createDirectory(folder.resolve("day"));
    PictureFiles local = files("file");

    assertThat(refusal(local, "day").code()).isEqualTo("image_directory");
    assertThat(refusal(local, "vanished.jpg").code()).isEqualTo("image_missing");
    assertThat(refusal(local, "vanished.jpg").remedy()).isNotBlank();
  }

  @Test
  void read_collectionThatHasGone_blamesNoImage() throws IOException {
    PictureFiles local = files("file");
    Files.delete(folder);

    assertThatThrownBy(() -> local.read("vanished.jpg"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("has gone while its images were looked at")
        .hasMessageEndingWith("run extract again: it goes on where it stopped");
    Files.createDirectory(folder);
  }
}
