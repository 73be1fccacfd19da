package dev.lifelog.spark.jobs.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitInputStreamTest {

  @TempDir java.nio.file.Path folder;

  @Test
  void split_cutInsideALine_givesTheLineToTheSplitThatItStartsIn() throws IOException {
    List<String> parts = readInSplits(bytes("first\nsecond\nthird\n"), 8);
    assertThat(parts).containsExactly("first\nsecond\n", "third\n", "");
  }

  @Test
  void split_cutExactlyAtALineStart_givesTheLineToTheSecondSplit() throws IOException {
    List<String> parts = readInSplits(bytes("first\nsecond\n"), 6);
    assertThat(parts).containsExactly("first\n", "second\n", "");
  }

  @Test
  void split_insideOneLongLine_isEmpty() throws IOException {
    List<String> parts = readInSplits(bytes("a line over several splits\nend"), 7);
    assertThat(parts).containsExactly("a line over several splits\n", "", "", "end", "");
  }

  @Test
  void split_ofCarriageReturnsAndForeignBytes_keepsEveryByte() throws IOException {
    byte[] content = {'a', '\r', '\n', (byte) 0xe9, 0, '\r', 'b', '\n', (byte) 0xff};
    assertThat(String.join("", readInSplits(content, 2)))
        .isEqualTo(new String(content, StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void splits_ofAnySize_loseAndRepeatNothing(long seed) throws IOException {
    Random random = new Random(seed);
    byte[] content = randomLines(random, 300_000);
    int size = 1 + random.nextInt(200_000);
    List<String> parts = readInSplits(content, size);
    assertThat(String.join("", parts)).isEqualTo(new String(content, StandardCharsets.ISO_8859_1));
    assertThat(parts.subList(0, parts.size() - 1))
        .as("only the last part may end without a line feed")
        .allMatch(
            part ->
                part.isEmpty()
                    || part.endsWith("\n")
                    || content.length == 0
                    || isLast(part, parts));
  }

  private static boolean isLast(String part, List<String> parts) {
    return parts.subList(parts.indexOf(part) + 1, parts.size()).stream().allMatch(String::isEmpty);
  }

  private static byte[] randomLines(Random random, int bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (out.size() < bytes) {
      byte[] line = new byte[random.nextInt(random.nextInt(50) == 0 ? 150_000 : 200)];
      random.nextBytes(line);
      out.writeBytes(line);
      out.write('\n');
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private List<String> readInSplits(byte[] content, int size) throws IOException {
    java.nio.file.Path file = Files.write(folder.resolve("table.csv"), content);
    FileSystem local = FileSystem.getLocal(new Configuration(false));
    Path path = new Path(file.toUri());
    List<String> parts = new ArrayList<>();
    for (long start = 0; start <= content.length; start += size) {
      FileSplit split =
          new FileSplit(path.toString(), start, Math.min(content.length, start + size));
      try (SplitInputStream in = SplitInputStream.over(local.open(path), split)) {
        parts.add(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
      }
    }
    return parts;
  }
}
