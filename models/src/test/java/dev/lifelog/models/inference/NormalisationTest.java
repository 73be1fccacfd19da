package dev.lifelog.models.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalisationTest {
  private static final int PIXELS = 500;

  @Test
  void writePlanes_secondPicture_standsBehindTheFirst() {
    Normalisation normalisation =
        new Normalisation(new float[] {0.017f, 0.5f, -2}, new float[] {-2.1f, 0, 7});
    int[] picture = new Random(2).ints(PIXELS, 0, 1 << 24).toArray();
    FloatBuffer planes = FloatBuffer.allocate(2 * 3 * PIXELS);
    float[] interleaved = new float[3 * PIXELS];

    normalisation.writePlanes(new int[PIXELS], planes);
    normalisation.writePlanes(picture, planes);
    normalisation.write(picture, interleaved, 0);

    assertThat(planes.hasRemaining()).isFalse();
    for (int i = 0; i < PIXELS; i++) {
      for (int c = 0; c < 3; c++) {
        assertThat(planes.get((3 + c) * PIXELS + i))
            .isCloseTo(interleaved[3 * i + c], within(1e-6f));
      }
    }
    assertThat(planes.get(0)).isEqualTo(-2.1f);
    assertThat(planes.get(2 * PIXELS)).isEqualTo(7);
  }
}
