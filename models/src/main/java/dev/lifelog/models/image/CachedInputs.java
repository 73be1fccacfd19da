package dev.lifelog.models.image;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.lifelog.models.network.FeatureShape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Features out of the cache: an epoch shows each picture the next of its variants. */
final class CachedInputs implements Inputs {
  private final FeatureFile features;
  private final CacheLayout layout;
  private final FeatureShape shape;

  CachedInputs(FeatureFile features, CacheLayout layout, FeatureShape shape) {
    this.features = features;
    this.layout = layout;
    this.shape = shape;
  }

  @Override
  public Prepared varied(List<Picture> pictures, int epoch) {
    return prepared(pictures.stream().mapToInt(one -> layout.varied(one, epoch)).toArray());
  }

  @Override
  public Prepared plain(List<Picture> pictures) {
    return prepared(pictures.stream().mapToInt(layout::plain).toArray());
  }

  private Prepared prepared(int[] records) {
    ByteBuffer halves =
        ByteBuffer.allocateDirect(records.length * Halves.bytes(shape))
            .order(ByteOrder.nativeOrder());
    for (int record : records) {
      features.copy(record, halves);
    }
    halves.flip();
    return manager -> {
      NDArray stored = manager.create(halves, stored(records.length), DataType.FLOAT16);
      NDArray floats = stored.toType(DataType.FLOAT32, false);
      stored.close();
      return shape.isFlat() ? floats : floats.transpose(0, 3, 1, 2);
    };
  }

  private Shape stored(int count) {
    return shape.isFlat()
        ? shape.batch(count)
        : new Shape(count, shape.side(), shape.side(), shape.channels());
  }
}
