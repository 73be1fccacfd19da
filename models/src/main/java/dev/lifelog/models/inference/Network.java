package dev.lifelog.models.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.lifelog.models.bundle.ImageInput;
import java.util.Arrays;
import java.util.List;

/** A network in evaluation: pixels in, probabilities out. Any number of threads may ask at once. */
public record Network(Block block, ImageInput input, NDManager manager) {

  /**
   * The array's memory stays in the order rows, columns, channels, its shape says (n, 3, rows,
   * columns). Convolutions keep that order from layer to layer and need no reordering between them:
   * twice as fast as channels first.
   */
  public static NDArray channelsLast(NDManager manager, float[] numbers, int count, int size) {
    return manager
        .create(numbers, new Shape(count, size, size, Normalisation.CHANNELS))
        .transpose(0, 3, 1, 2);
  }

  /**
   * Classifies one batch.
   *
   * @param pictures 0xRRGGBB of the input's size each
   * @return (pictures, classes) probabilities
   */
  public float[][] classify(List<int[]> pictures) {
    int size = input.size();
    int numbers = size * size * Normalisation.CHANNELS;
    Normalisation normalisation = Normalisation.of(input);
    float[] values = new float[pictures.size() * numbers];
    for (int i = 0; i < pictures.size(); i++) {
      normalisation.write(pictures.get(i), values, i * numbers);
    }
    try (NDManager batch = manager.newSubManager()) {
      NDArray array = channelsLast(batch, values, pictures.size(), size);
      NDArray logits =
          block.forward(new ParameterStore(batch, false), new NDList(array), false).get(0);
      float[] flat = logits.softmax(1).toFloatArray();
      int classes = flat.length / pictures.size();
      float[][] rows = new float[pictures.size()][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = Arrays.copyOfRange(flat, i * classes, (i + 1) * classes);
      }
      return rows;
    }
  }
}
