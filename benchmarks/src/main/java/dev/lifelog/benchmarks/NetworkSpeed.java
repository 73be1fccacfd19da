package dev.lifelog.benchmarks;

import dev.lifelog.models.inference.OnnxSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.SplittableRandom;

/** One loaded network and one input that it is shown again and again. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record NetworkSpeed(OnnxSession session, FloatBuffer input, long[] shape) {

  static NetworkSpeed of(OnnxSession session, long... shape) {
    long numbers = 1;
    for (long side : shape) {
      numbers *= side;
    }
    FloatBuffer input =
        ByteBuffer.allocateDirect(Math.toIntExact(numbers * Float.BYTES))
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    SplittableRandom random = new SplittableRandom(1);
    while (input.hasRemaining()) {
      input.put((float) (4 * random.nextDouble() - 2));
    }
    return new NetworkSpeed(session, input.flip(), shape);
  }

  /** Rows of the input a second, over about as many seconds as given. */
  double perSecond(double seconds) {
    long started = System.nanoTime();
    long rows = 0;
    double elapsed = 0;
    while (elapsed < seconds) {
      session.run(input, shape);
      rows += shape[0];
      elapsed = (System.nanoTime() - started) / 1e9;
    }
    return rows / elapsed;
  }
}
