package dev.lifelog.synthetic.scene;

import dev.lifelog.synthetic.seed.Seed;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Draws shots at their final size. Holds no state that a drawing changes: threads may share it. */
public final class SceneRenderer {
  private static final int GRAIN_TILE = 128;
  private static final double COAT_SHARE = 0.25;

  private final int width;
  private final int height;
  private final BufferedImage grain;
  private final BufferedImage vignette;

  public SceneRenderer(int width, int height) {
    this.width = width;
    this.height = height;
    this.grain = grain();
    this.vignette = vignette(width, height);
  }

  public BufferedImage render(Shot shot) {
    var layout = new Random(Seed.mix(shot.episodeSeed(), 1));
    var frame = new Random(Seed.mix(shot.frameSeed(), 2));
    Light light = Light.at(shot.hour(), layout);
    Palette palette = Palette.random(layout);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    AffineTransform screen = graphics.getTransform();
    graphics.transform(view(layout, frame));
    shot.scene().draw(new Stage(graphics, layout, frame, palette, light, shot.behind()));
    if (shot.fault() == Fault.HAND || shot.fault() == Fault.SLEEVE) {
      graphics.setTransform(screen);
      graphics.scale(width / Stage.WIDTH, height / Stage.HEIGHT);
      cover(new Stage(graphics, layout, frame, palette, light, shot.behind()), shot.fault());
    } else if (frame.nextDouble() < COAT_SHARE) {
      graphics.setTransform(screen);
      graphics.scale(width / Stage.WIDTH, height / Stage.HEIGHT);
      coat(new Stage(graphics, layout, frame, palette, light, shot.behind()));
    }
    graphics.setTransform(screen);
    expose(graphics, light, frame, shot.fault() == Fault.DARK);
    graphics.dispose();
    return shot.fault() == Fault.BLUR ? shaken(image, frame) : image;
  }

  /** The camera's stand, which an episode keeps, and its swing from picture to picture. */
  private AffineTransform view(Random layout, Random frame) {
    double near = layout.nextDouble();
    double zoom = 0.92 + 0.75 * near * near;
    double turn = 0.26 * (layout.nextDouble() - 0.5);
    double standX = 1.1 * zoom * (layout.nextDouble() - 0.5);
    double standY = 0.6 * zoom * (layout.nextDouble() - 0.5);
    boolean mirrored = layout.nextBoolean();
    zoom *= 1 + 0.1 * (frame.nextDouble() - 0.5);
    turn += 0.12 * (frame.nextDouble() - 0.5);
    standX += 0.45 * (frame.nextDouble() - 0.5);
    standY += 0.3 * (frame.nextDouble() - 0.5);
    var view = AffineTransform.getScaleInstance(width / Stage.WIDTH, height / Stage.HEIGHT);
    view.translate(Stage.WIDTH / 2 + standX, Stage.HEIGHT / 2 + standY);
    view.rotate(turn);
    view.scale(mirrored ? -zoom : zoom, zoom);
    view.translate(-Stage.WIDTH / 2, -Stage.HEIGHT / 2);
    return view;
  }

  /** A palm or a sleeve so close that it fills most of the picture. */
  private static void cover(Stage s, Fault fault) {
    double x = 2 + s.jitter(0.5);
    double y = 1.5 + s.jitter(0.35);
    if (fault == Fault.SLEEVE) {
      s.at(
          x,
          y,
          1,
          s.jitter(0.6),
          () -> {
            Color cloth = s.palette.sleeve();
            s.rect(cloth, -4, -1.25, 8, 3.4);
            for (int i = 0; i < 9; i++) {
              double fold = -3 + 0.75 * i;
              s.curve(
                  Palette.shade(cloth, 0.8),
                  0.07,
                  fold,
                  -1.25,
                  fold + 0.3,
                  -0.4,
                  fold - 0.3,
                  0.6,
                  fold + 0.2,
                  2);
            }
          });
      return;
    }
    s.at(
        x,
        y,
        1,
        s.jitter(0.5),
        () -> {
          Color skin = Palette.shade(s.palette.skin(), 0.75);
          s.oval(skin, 0, 1.3, 2.1, 2);
          for (int i = 0; i < 4; i++) {
            double at = -1.5 + i;
            s.line(Palette.shade(skin, 0.85), 1, at, 0.8, at * 1.1, -1.2);
            s.line(skin, 0.9, at, 0.8, at * 1.1, -1.2);
          }
        });
  }

  /** The edge of an open coat, which takes a side of the picture and hides no scene. */
  private static void coat(Stage s) {
    boolean left = s.now(0.5);
    double edge = (left ? 0.35 : 3.65) + s.jitter(0.3);
    double outside = left ? Stage.LEFT : Stage.RIGHT;
    Color cloth = Palette.shade(s.palette.sleeve(), 0.7);
    double lean = s.jitter(0.35);
    s.solidPoly(
        cloth,
        outside,
        Stage.TOP,
        edge - lean,
        Stage.TOP,
        edge + lean,
        Stage.BOTTOM,
        outside,
        Stage.BOTTOM);
  }

  private void expose(Graphics2D graphics, Light light, Random frame, boolean dark) {
    graphics.drawImage(vignette, 0, 0, null);
    graphics.setColor(light.tint());
    graphics.fillRect(0, 0, width, height);
    double exposure = frame.nextDouble();
    int veil = (int) (60 * Math.abs(exposure - 0.5));
    int shade = exposure < 0.5 ? 0 : 255;
    graphics.setColor(new Color(shade, shade, shade, veil));
    graphics.fillRect(0, 0, width, height);
    if (dark) {
      graphics.setColor(new Color(0, 0, 6, 234 + frame.nextInt(16)));
      graphics.fillRect(0, 0, width, height);
    }
    int offsetX = frame.nextInt(GRAIN_TILE);
    int offsetY = frame.nextInt(GRAIN_TILE);
    for (int y = -offsetY; y < height; y += GRAIN_TILE) {
      for (int x = -offsetX; x < width; x += GRAIN_TILE) {
        graphics.drawImage(grain, x, y, null);
      }
    }
  }

  /** The mean of the picture along a short path, which is what a moving camera records. */
  private BufferedImage shaken(BufferedImage sharp, Random frame) {
    double angle = Math.PI * frame.nextDouble();
    double reach = width * (0.02 + 0.03 * frame.nextDouble());
    var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    graphics.drawImage(sharp, 0, 0, null);
    int steps = 8;
    for (int i = 1; i < steps; i++) {
      graphics.setComposite(AlphaComposite.SrcOver.derive(1f / (i + 1)));
      double at = reach * ((double) i / (steps - 1) - 0.5);
      graphics.drawImage(
          sharp,
          (int) Math.round(at * Math.cos(angle)),
          (int) Math.round(at * Math.sin(angle)),
          null);
    }
    graphics.dispose();
    return image;
  }

  private static BufferedImage grain() {
    var tile = new BufferedImage(GRAIN_TILE, GRAIN_TILE, BufferedImage.TYPE_INT_ARGB_PRE);
    var random = new Random(1);
    for (int y = 0; y < GRAIN_TILE; y++) {
      for (int x = 0; x < GRAIN_TILE; x++) {
        int alpha = random.nextInt(18);
        int value = random.nextBoolean() ? alpha : 0;
        tile.setRGB(x, y, alpha << 24 | (value > 0 ? 0xFFFFFF : 0));
      }
    }
    return tile;
  }

  private static BufferedImage vignette(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double dx = 2.0 * x / width - 1;
        double dy = 2.0 * y / height - 1;
        int alpha = (int) (55 * Math.min(1, Math.max(0, dx * dx + dy * dy - 0.4)));
        image.setRGB(x, y, alpha << 24);
      }
    }
    return image;
  }
}
