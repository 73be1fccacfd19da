package dev.lifelog.benchmarks;

import dev.lifelog.synthetic.scene.Fault;
import dev.lifelog.synthetic.scene.JpegFile;
import dev.lifelog.synthetic.scene.SceneClass;
import dev.lifelog.synthetic.scene.SceneRenderer;
import dev.lifelog.synthetic.scene.Shot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Drawn scenes with the noise of a sensor, so that they take as long to decode as photographs. */
final class ExtractionPictures {

  private static final int NOISE = 12;

  private ExtractionPictures() {}

  static List<byte[]> jpegs(int count, int width, int height) throws IOException {
    SceneRenderer renderer = new SceneRenderer(width, height);
    SceneClass[] scenes = SceneClass.values();
    List<byte[]> jpegs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SceneClass scene = scenes[i % scenes.length];
      BufferedImage image = renderer.render(new Shot(scene, scene, i, i, 12, Fault.NONE));
      roughen(image, new Random(i));
      jpegs.add(JpegFile.encode(image));
    }
    return jpegs;
  }

  private static void roughen(BufferedImage image, Random random) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int noise = random.nextInt(2 * NOISE + 1) - NOISE;
        int rgb = image.getRGB(x, y);
        int rough = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
          int value = ((rgb >> shift) & 0xFF) + noise;
          rough |= Math.max(0, Math.min(255, value)) << shift;
        }
        image.setRGB(x, y, rough);
      }
    }
  }
}
