package dev.lifelog.synthetic.object;

import dev.lifelog.synthetic.seed.Seed;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Random;

/** Draws one object as a picture; everything about it follows from the class and the seed. */
final class ObjectRenderer {
  private static final double BLURRED = 0.2;

  private final int size;

  ObjectRenderer(int size) {
    this.size = size;
  }

  BufferedImage render(ObjectClass object, long seed) {
    Random random = new Random(Seed.mix(seed, object.label().hashCode()));
    Style style = Style.random(random);
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(size / 2.0, size / 2.0);
    graphics.translate(1, 1);
    Canvas canvas = new Canvas(graphics, random, style);
    Backdrop[] backdrops = Backdrop.values();
    backdrops[random.nextInt(backdrops.length)].paint(graphics, canvas, style);
    place(graphics, canvas, object);
    light(graphics, canvas);
    graphics.dispose();
    return random.nextDouble() < BLURRED ? blurred(image, random) : image;
  }

  /** Up to a quarter of the object may lie outside the picture. */
  private static void place(Graphics2D graphics, Canvas c, ObjectClass object) {
    double scale = c.vary(0.45, 1.1);
    double reach = Math.max(0.12, 1.1 - scale);
    double stretch = c.vary(0.85, 1.18);
    var kept = graphics.getTransform();
    graphics.translate(c.vary(-reach, reach) * 0.7, c.vary(-reach, reach) * 0.7);
    graphics.rotate(Math.toRadians(c.vary(-25, 25)));
    graphics.shear(c.vary(-0.15, 0.15), 0);
    graphics.scale((c.chance(0.5) ? -scale : scale) * stretch, scale / stretch);
    object.draw(c);
    graphics.setTransform(kept);
  }

  /** A lamp from one side, and a tint over all. */
  private static void light(Graphics2D graphics, Canvas c) {
    double angle = c.vary(0, 2 * Math.PI);
    float x = (float) Math.cos(angle);
    float y = (float) Math.sin(angle);
    Color bright = new Color(255, 255, 255, (int) c.vary(0, 70));
    Color dim = new Color(0, 0, 0, (int) c.vary(0, 110));
    graphics.setPaint(new GradientPaint(-x, -y, bright, x, y, dim));
    graphics.fill(new Rectangle2D.Double(-1, -1, 2, 2));
    Color tint = c.any();
    graphics.setColor(
        new Color(tint.getRed(), tint.getGreen(), tint.getBlue(), (int) c.vary(0, 60)));
    graphics.fill(new Rectangle2D.Double(-1, -1, 2, 2));
  }

  private BufferedImage blurred(BufferedImage sharp, Random random) {
    int side = Math.max(2, (int) Math.round(size * (0.015 + 0.02 * random.nextDouble())));
    float[] weights = new float[side * side];
    Arrays.fill(weights, 1f / weights.length);
    var blur = new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_NO_OP, null);
    return blur.filter(sharp, null);
  }
}
