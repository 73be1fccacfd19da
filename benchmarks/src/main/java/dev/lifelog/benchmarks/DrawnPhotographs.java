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

/** Scenes with a sensor's noise, without which a drawing is half as large as a photograph. */
final class DrawnPhotographs {
  private static final double NOISE = 5;

  private DrawnPhotographs() {}

  static List<byte[]> jpegs(int count, int width, int height) throws IOException {
    SceneRenderer renderer = new SceneRenderer(width, height);
    SceneClass[] scenes = SceneClass.values();
    List<byte[]> jpegs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SceneClass scene = scenes[i % scenes.length];
      BufferedImage image = renderer.render(new Shot(scene, scene, i, i, 12, Fault.NONE));
      addNoise(image, new Random(i));
      jpegs.add(JpegFile.encode(image));
    }
    return jpegs;
  }

  private static void addNoise(BufferedImage image, Random random) {
    int width = image.getWidth();
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int noise = (int) Math.rint(NOISE * random.nextGaussian());
        row[x] =
            noisy(row[x] >> 16 & 0xFF, noise) << 16
                | noisy(row[x] >> 8 & 0xFF, noise) << 8
                | noisy(row[x] & 0xFF, noise);
      }
      image.setRGB(0, y, width, 1, row, 0, width);
    }
  }

  private static int noisy(int value, int noise) {
    return Math.max(0, Math.min(255, value + noise));
  }
}
