package dev.lifelog.synthetic.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SceneRendererTest {
  private static final int WIDTH = 160;
  private static final int HEIGHT = 120;
  private final SceneRenderer renderer = new SceneRenderer(WIDTH, HEIGHT);

  @ParameterizedTest
  @EnumSource(SceneClass.class)
  void render_sameShotGivesTheSameBytes(SceneClass scene) throws IOException {
    Shot shot = shot(scene, 1, 2, Fault.NONE);
    byte[] again = JpegFile.encode(new SceneRenderer(WIDTH, HEIGHT).render(shot));
    assertThat(JpegFile.encode(renderer.render(shot))).isEqualTo(again);
  }

  @ParameterizedTest
  @EnumSource(SceneClass.class)
  void render_episodeKeepsItsLayoutAndColours(SceneClass scene) {
    BufferedImage first = renderer.render(shot(scene, 5, 1, Fault.NONE));
    double within = 0;
    double between = 0;
    for (int i = 0; i < 6; i++) {
      within += difference(first, renderer.render(shot(scene, 5, 10 + i, Fault.NONE)));
      between += difference(first, renderer.render(shot(scene, 50 + i, 1, Fault.NONE)));
    }
    assertThat(within).as("mean difference within an episode of %s", scene).isLessThan(between);
  }

  @ParameterizedTest
  @EnumSource(SceneClass.class)
  void render_fillsThePicture(SceneClass scene) {
    BufferedImage image = renderer.render(shot(scene, 3, 4, Fault.NONE));
    var colours = new java.util.TreeSet<Integer>();
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        colours.add(image.getRGB(x, y) & 0xE0E0E0);
      }
    }
    assertThat(colours).as("coarse colours of %s", scene).hasSizeGreaterThan(8);
  }

  @Test
  void render_darkPictureIsNearlyBlack() {
    BufferedImage dark = renderer.render(shot(SceneClass.SEASIDE, 1, 2, Fault.DARK));
    BufferedImage black = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    assertThat(difference(dark, black)).isLessThan(30);
  }

  @Test
  void faults_spoilAboutFifteenInAHundred() {
    Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
    var random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      counts.merge(Fault.random(random), 1, Integer::sum);
    }
    assertThat(counts).containsOnlyKeys(Fault.values());
    assertThat(counts.get(Fault.NONE)).isBetween(16_700, 17_300);
  }

  private static Shot shot(SceneClass scene, long episode, long frame, Fault fault) {
    return new Shot(scene, SceneClass.SEASIDE, episode, frame, 13, fault);
  }

  /** Mean difference of a colour channel, 0 to 255. */
  private static double difference(BufferedImage a, BufferedImage b) {
    long sum = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        for (int shift = 0; shift <= 16; shift += 8) {
          sum += Math.abs((a.getRGB(x, y) >> shift & 255) - (b.getRGB(x, y) >> shift & 255));
        }
      }
    }
    return sum / (3.0 * WIDTH * HEIGHT);
  }
}
