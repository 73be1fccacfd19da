package dev.lifelog.spark.jobs.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.spark.jobs.files.FolderListing.Entry;
import dev.lifelog.spark.jobs.files.FolderListing.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderListingTest {

  @TempDir private Path folder;

  /** A whole second: some file systems count no finer. */
  private static final long MODIFIED = 1_525_300_000_000L;

  @BeforeEach
  void fill() throws IOException {
    Path picture = Files.write(folder.resolve("a picture's name.JPG"), new byte[7]);
    Files.setLastModifiedTime(picture, FileTime.fromMillis(MODIFIED));
    Files.createDirectory(folder.resolve("below"));
    Files.write(folder.resolve("below/deeper.JPG"), new byte[1]);
  }

  private static org.apache.hadoop.fs.Path hadoop(Path path) {
    return new org.apache.hadoop.fs.Path(path.toUri());
  }

  @Test
  void of_localFolder_tellsFilesFromFoldersAndLooksNoDeeper() throws IOException {
    FileSystem local = FileSystem.getLocal(new Configuration());

    assertThat(FolderListing.of(local, hadoop(folder)))
        .satisfiesExactlyInAnyOrder(
            file ->
                assertThat(file)
                    .isEqualTo(new Entry("a picture's name.JPG", Kind.FILE, 7, MODIFIED)),
            below -> assertThat(below.kind()).isEqualTo(Kind.FOLDER));
  }

  @Test
  void of_anotherFileSystem_saysTheSame() throws IOException {
    FileSystem local = FileSystem.getLocal(new Configuration());
    FileSystem other = FileSystem.getLocal(new Configuration()).getRawFileSystem();

    assertThat(FolderListing.of(other, hadoop(folder)))
        .filteredOn(entry -> entry.kind() == Kind.FILE)
        .containsExactly(new Entry("a picture's name.JPG", Kind.FILE, 7, MODIFIED));
    assertThat(FolderListing.of(other, hadoop(folder)))
        .extracting(Entry::name)
        .containsExactlyInAnyOrderElementsOf(
            FolderListing.of(local, hadoop(folder)).stream().map(Entry::name).toList());
  }

  @Test
  void of_missingFolder_isEmpty() throws IOException {
    LocalFileSystem local = FileSystem.getLocal(new Configuration());

    assertThat(FolderListing.of(local, hadoop(folder.resolve("none")))).isEmpty();
    assertThat(FolderListing.of(local.getRawFileSystem(), hadoop(folder.resolve("none"))))
        .isEmpty();
  }
}
