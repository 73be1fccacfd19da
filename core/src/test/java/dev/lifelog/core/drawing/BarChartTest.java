package dev.lifelog.core.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BarChartTest {

  @TempDir private Path dir;

  @ParameterizedTest
  @CsvSource({"1,5", "3,10", "5,10", "12,10", "1,50", "5,50", "12,50", "20,3", "1,1"})
  void drawing_anySize_keepsEveryShapeInsideAndApart(int runs, int topics) throws Exception {
    Document svg = parse(chart(runs, topics).drawing().svg());
    double width = number(svg.getDocumentElement(), "width");
    double height = number(svg.getDocumentElement(), "height");

    assertThat(width).isBetween(500.0, 1300.0);
    List<Element> boxes = elements(svg, "rect");
    assertThat(boxes)
        .allSatisfy(
            box -> {
              assertThat(number(box, "x") + number(box, "width")).isLessThanOrEqualTo(width);
              assertThat(number(box, "y") + number(box, "height")).isLessThanOrEqualTo(height);
              assertThat(number(box, "width")).as("legible").isGreaterThanOrEqualTo(4.5);
            });
    List<String> words = elements(svg, "text").stream().map(Element::getTextContent).toList();
    assertThat(words).contains("F1@10 of each topic", "RUN_1", "topic", "T1", "T" + topics);
  }

  @Test
  void drawing_heights_areInProportionToTheValues() throws Exception {
    BarChart chart =
        new BarChart("t", "", "topic", List.of("1", "2"), List.of(series("a", 0.25, 0.5)));

    List<Element> bars = bars(parse(chart.drawing().svg()));

    assertThat(bars).hasSize(2);
    assertThat(number(bars.get(1), "height")).isEqualTo(2 * number(bars.get(0), "height"));
  }

  @Test
  void drawing_moreSeriesThanColours_stripesTheNinth() throws Exception {
    BarChart chart =
        new BarChart(
            "t",
            "",
            "topic",
            List.of("1"),
            IntStream.rangeClosed(1, 9).mapToObj(i -> series("r" + i, 0.5)).toList());

    String svg = chart.drawing().svg();

    assertThat(elements(parse(svg), "rect"))
        .filteredOn(box -> box.getAttribute("fill").equals("#ffffff"))
        .as("the ground and the stripes of one bar")
        .hasSizeGreaterThan(10);
  }

  @Test
  void drawing_nameWithMarkup_isShownAsItIs() throws Exception {
    BarChart chart =
        new BarChart("<b> & co", "", "x", List.of("\u0001"), List.of(series("\"q\"", 1)));

    List<String> words =
        elements(parse(chart.drawing().svg()), "text").stream()
            .map(Element::getTextContent)
            .toList();

    assertThat(words).contains("<b> & co", "\"q\"", "\uFFFD");
  }

  @Test
  void drawing_allZero_hasAnAxisToOne() throws Exception {
    String svg = new BarChart("t", "", "x", List.of("1"), List.of(series("a", 0))).drawing().svg();

    assertThat(elements(parse(svg), "text")).extracting(Element::getTextContent).contains("1.0");
  }

  @Test
  void chart_valuesForOtherGroups_isRefused() {
    assertThatThrownBy(() -> new BarChart("t", "", "x", List.of("1", "2"), List.of(series("a", 0))))
        .hasMessage("a has 1 values for 2");
  }

  @Test
  void png_hasTheSizeOfTheDrawingTimesScaleAndItsColours() throws IOException {
    Drawing drawing = new Drawing(20, 10).box(5, 5, 10, 5, Palette.series(0));

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawing.png(2)));

    assertThat(image.getWidth()).isEqualTo(40);
    assertThat(image.getHeight()).isEqualTo(20);
    assertThat(image.getRGB(20, 15)).isEqualTo(Palette.series(0).getRGB());
    assertThat(image.getRGB(2, 2)).isEqualTo(0xFFFFFFFF);
  }

  @Test
  void write_makesBothFilesAndTheFolder() {
    List<Path> files = chart(2, 3).drawing().write(dir.resolve("a/b"), "f1");

    assertThat(files)
        .containsExactly(dir.resolve("a/b/f1.svg"), dir.resolve("a/b/f1.png"))
        .allSatisfy(file -> assertThat(file).isNotEmptyFile());
  }

  @Test
  void write_folderThatIsAFile_isRefused() throws IOException {
    Path file = Files.writeString(dir.resolve("file"), "x");

    assertThatThrownBy(() -> chart(1, 1).drawing().write(file, "f1"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("The figure f1 cannot be written to " + file)
        .hasMessageContaining("Name a folder that this user may write");
  }

  static BarChart chart(int runs, int topics) {
    Random random = new Random(runs * 100L + topics);
    return new BarChart(
        "F1@10 of each topic",
        "best mean: RUN_1",
        "topic",
        IntStream.rangeClosed(1, topics).mapToObj(i -> "T" + i).toList(),
        IntStream.rangeClosed(1, runs)
            .mapToObj(
                i ->
                    new Series(
                        "RUN_" + i,
                        random.doubles(topics, 0, 0.9).map(v -> v < 0.1 ? 0 : v).boxed().toList()))
            .toList());
  }

  private static Series series(String name, double... values) {
    List<Double> list = new ArrayList<>();
    for (double value : values) {
      list.add(value);
    }
    return new Series(name, list);
  }

  /** What has the colour of the first series, but for the legend's. */
  private static List<Element> bars(Document svg) {
    List<Element> boxes =
        elements(svg, "rect").stream()
            .filter(box -> box.getAttribute("fill").equals("#0072b2"))
            .toList();
    return boxes.subList(1, boxes.size());
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static double number(Element element, String attribute) {
    String value = element.getAttribute(attribute);
    return value.isEmpty() ? 0 : Double.parseDouble(value);
  }
}
