package dev.lifelog.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

  @Test
  void next_numbersLinesAndDropsTheirEnds() throws IOException {
    LineReader reader = reader("one\ntwo\r\n\nfour", StandardCharsets.UTF_8);
    assertThat(lines(reader))
        .containsExactly(
            new Line("t.csv", 1, "one"),
            new Line("t.csv", 2, "two"),
            new Line("t.csv", 3, ""),
            new Line("t.csv", 4, "four"));
    assertThat(reader.carriageReturns()).isEqualTo(1);
    assertThat(reader.firstCarriageReturn()).isEqualTo(2);
  }

  @Test
  void next_emptyFile_hasNoLine() throws IOException {
    assertThat(lines(reader("", StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void next_carriageReturnWithinLine_staysThere() throws IOException {
    assertThat(texts("a\rb\n", StandardCharsets.UTF_8)).containsExactly("a\rb");
  }

  @Test
  void next_byteOrderMark_isDroppedFromTheFirstLineOnly() throws IOException {
    LineReader reader = reader("\uFEFFone\n\uFEFFtwo\n", StandardCharsets.UTF_8);
    assertThat(lines(reader)).extracting(Line::text).containsExactly("one", "\uFEFFtwo");
    assertThat(reader.hadByteOrderMark()).isTrue();
  }

  @Test
  void next_middleOfFile_numbersFromThereAndKeepsAMark() throws IOException {
    InputStream in = new ByteArrayInputStream("\uFEFFa\nb\n".getBytes(StandardCharsets.UTF_8));
    List<Line> lines = lines(new LineReader("t.csv", in, 100));
    assertThat(lines).extracting(Line::number).containsExactly(100L, 101L);
    assertThat(lines.get(0).text()).isEqualTo("\uFEFFa");
  }

  @Test
  void next_eachLine_isDecodedByItself() throws IOException {
    byte[] mixed = concat("Café\n".getBytes(StandardCharsets.UTF_8), latin1("Café\nBar\n"));
    List<Line> lines = lines(new LineReader("t.csv", new ByteArrayInputStream(mixed)));
    assertThat(lines).extracting(Line::text).containsExactly("Café", "Café", "Bar");
    assertThat(lines)
        .extracting(Line::encoding)
        .containsExactly(Encoding.UTF_8, Encoding.ISO_8859_1, Encoding.ASCII);
  }

  @Test
  void next_lineWithoutEnd_isCutAndTheNextOneIsWhole() throws IOException {
    String endless = "x".repeat(LineReader.LONGEST_LINE + 70_000);
    List<Line> lines = lines(reader(endless + "\nnext\n", StandardCharsets.US_ASCII));
    assertThat(lines.get(0).completeness()).isEqualTo(Line.Completeness.CUT);
    assertThat(lines.get(0).text()).hasSize(LineReader.LONGEST_LINE);
    assertThat(lines.get(1)).isEqualTo(new Line("t.csv", 2, "next"));
  }

  @ParameterizedTest
  @ValueSource(ints = {65_534, 65_535, 65_536, 65_537, 131_072})
  void next_lineOverBufferEnds_isWhole(int length) throws IOException {
    String text = "y".repeat(length);
    assertThat(texts(text + "\r\nnext", StandardCharsets.US_ASCII)).containsExactly(text, "next");
  }

  private static List<String> texts(String text, Charset charset) throws IOException {
    return lines(reader(text, charset)).stream().map(Line::text).toList();
  }

  private static LineReader reader(String text, Charset charset) {
    return new LineReader("t.csv", new ByteArrayInputStream(text.getBytes(charset)));
  }

  private static List<Line> lines(LineReader reader) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (Line line = reader.next(); line != null; line = reader.next()) {
      lines.add(line);
    }
    return lines;
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] all = new byte[a.length + b.length];
    System.arraycopy(a, 0, all, 0, a.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }
}
