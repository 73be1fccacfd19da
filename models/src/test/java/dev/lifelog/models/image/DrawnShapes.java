package dev.lifelog.models.image;

import dev.lifelog.models.labels.LabelledImage;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import javax.imageio.ImageIO;

/** Circles, squares and crosses of any colour, size and place: easy to tell by shape alone. */
final class DrawnShapes {
  static final List<String> NAMES = List.of("circle", "cross", "square");
  private static final int SIDE = 48;
  private static final int PER_MOMENT = 3;

  private DrawnShapes() {}

  /** Writes pictures and labels them; three at a time are one moment. */
  static List<LabelledImage> write(Path folder, int perShape, long seed) throws IOException {
    Random random = new Random(seed);
    List<LabelledImage> images = new ArrayList<>();
    for (String name : NAMES) {
      Files.createDirectories(folder.resolve(name));
      for (int i = 0; i < perShape; i++) {
        Path file = folder.resolve(name).resolve(String.format("%03d.png", i));
        ImageIO.write(drawn(name, random), "png", file.toFile());
        images.add(new LabelledImage(file, new TreeSet<>(List.of(name)), name + i / PER_MOMENT));
      }
    }
    return images;
  }

  static BufferedImage drawn(String name, Random random) {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(random.nextInt(90), random.nextInt(90), random.nextInt(90)));
    graphics.fillRect(0, 0, SIDE, SIDE);
    graphics.setColor(Color.getHSBColor(random.nextFloat(), 0.5f, 1));
    graphics.setStroke(new BasicStroke(5));
    int size = 20 + random.nextInt(10);
    int x = 6 + random.nextInt(SIDE - size - 12);
    int y = 6 + random.nextInt(SIDE - size - 12);
    switch (name) {
      case "circle" -> graphics.fillOval(x, y, size, size);
      case "square" -> graphics.drawRect(x, y, size, size);
      default -> {
        graphics.drawLine(x, y, x + size, y + size);
        graphics.drawLine(x + size, y, x, y + size);
      }
    }
    graphics.dispose();
    return image;
  }
}
