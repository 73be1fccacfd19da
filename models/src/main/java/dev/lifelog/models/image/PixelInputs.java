package dev.lifelog.models.image;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.lifelog.models.inference.Normalisation;
import java.util.List;

/** Pixels, through the frozen part of the network where there is one: the naive way. */
final class PixelInputs implements Inputs {
  private final Pictures pictures;
  private final Variants variants;
  private final NetworkParts network;

  PixelInputs(Pictures pictures, Variants variants, NetworkParts network) {
    this.pictures = pictures;
    this.variants = variants;
    this.network = network;
  }

  @Override
  public Prepared varied(List<Picture> batch, int epoch) {
    float[] numbers = new float[batch.size() * variants.numbers()];
    for (int i = 0; i < batch.size(); i++) {
      Picture picture = batch.get(i);
      Raster raster = pictures.raster(picture);
      variants.vary(raster, picture.sha256(), epoch, numbers, i * variants.numbers());
    }
    return prepared(numbers, batch.size());
  }

  @Override
  public Prepared plain(List<Picture> batch) {
    float[] numbers = new float[batch.size() * variants.numbers()];
    for (int i = 0; i < batch.size(); i++) {
      variants.plain(pictures.raster(batch.get(i)), numbers, i * variants.numbers());
    }
    return prepared(numbers, batch.size());
  }

  private Prepared prepared(float[] numbers, int count) {
    return manager -> network.frozen(channelsLast(manager, numbers, count, variants.size()));
  }

  /**
   * The array's memory stays in the order rows, columns, channels, its shape says (n, 3, rows,
   * columns). Convolutions keep that order from layer to layer and need no reordering between them.
   */
  private static NDArray channelsLast(NDManager manager, float[] numbers, int count, int size) {
    return manager
        .create(numbers, new Shape(count, size, size, Normalisation.CHANNELS))
        .transpose(0, 3, 1, 2);
  }
}
