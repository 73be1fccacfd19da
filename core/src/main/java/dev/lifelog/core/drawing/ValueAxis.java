package dev.lifelog.core.drawing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis from 0 with round steps: 1, 2 or 5 times a power of ten.
 *
 * @param steps how many of them reach the end
 */
public record ValueAxis(BigDecimal step, int steps) {

  /** Fewer say too little, more cover the grid. */
  private static final int MOST_STEPS = 6;

  private static final List<BigDecimal> ROUND =
      List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5));

  /** The shortest that holds a value; from 0 to 1 where it is none that can be shown. */
  public static ValueAxis holding(double greatest) {
    double end = greatest > 0 && Double.isFinite(greatest) ? greatest : 1;
    int power = (int) Math.floor(Math.log10(end / MOST_STEPS));
    for (int exponent = power; ; exponent++) {
      for (BigDecimal round : ROUND) {
        BigDecimal step = round.scaleByPowerOfTen(exponent);
        // A hair less: 0.6 / 0.2 is a little more than 3.
        double steps = Math.ceil(end / step.doubleValue() - 1e-9);
        if (steps <= MOST_STEPS) {
          return new ValueAxis(step, (int) Math.max(1, steps));
        }
      }
    }
  }

  public double end() {
    return tick(steps).doubleValue();
  }

  /** From 0 to the end. */
  public List<Double> ticks() {
    return IntStream.rangeClosed(0, steps).mapToObj(i -> tick(i).doubleValue()).toList();
  }

  /** The ticks as they are written, all with the same number of decimals. */
  public List<String> labels() {
    return IntStream.rangeClosed(0, steps)
        .mapToObj(i -> tick(i).setScale(Math.max(0, step.scale())).toPlainString())
        .toList();
  }

  private BigDecimal tick(int number) {
    return step.multiply(BigDecimal.valueOf(number));
  }
}
