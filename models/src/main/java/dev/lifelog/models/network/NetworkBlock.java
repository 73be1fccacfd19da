package dev.lifelog.models.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan as a block of the engine: it learns, and its parameters are known by published name. */
public final class NetworkBlock {
  /** The share that the running statistics keep at each step (the engine counts it this way). */
  private static final float MOMENTUM = 0.9f;

  private final Plan plan;
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Block block;

  private NetworkBlock(Plan plan) {
    this.plan = plan;
    SequentialBlock stages = new SequentialBlock();
    plan.stages().forEach(stage -> stages.add(sequence(stage.layers())));
    this.block = stages;
  }

  /** A network without weights. */
  public static NetworkBlock of(Plan plan) {
    return new NetworkBlock(plan);
  }

  public Plan plan() {
    return plan;
  }

  /** From the plan's input to its output, pictures along the first axis. */
  public Block block() {
    return block;
  }

  /** Every parameter under its published name, running statistics included. */
  public Map<String, Parameter> parameters() {
    return Collections.unmodifiableMap(parameters);
  }

  /** Gives every parameter its memory, with random values. */
  public void initialise(NDManager manager) {
    block.initialize(manager, DataType.FLOAT32, plan.input().batch(1));
  }

  private Block sequence(List<Layer> layers) {
    SequentialBlock sequence = new SequentialBlock();
    layers.forEach(layer -> sequence.add(block(layer)));
    return sequence;
  }

  private Block block(Layer layer) {
    if (layer instanceof Layer.Convolution convolution) {
      return convolution(convolution);
    } else if (layer instanceof Layer.Relu) {
      return Activation.reluBlock();
    } else if (layer instanceof Layer.MaxPool pool) {
      return Pool.maxPool2dBlock(
          square(pool.kernel()),
          square(pool.stride()),
          square(pool.padding()),
          pool.rounding() == Layer.Rounding.CEILING);
    } else if (layer instanceof Layer.AveragePool pool) {
      return pool.side() == 1
          ? Pool.globalAvgPool2dBlock()
          : LambdaBlock.singleton(array -> averaged(array, pool.side()), "averagePool");
    } else if (layer instanceof Layer.Branches branches) {
      return new ParallelBlock(
          NetworkBlock::concatenated, branches.branches().stream().map(this::sequence).toList());
    } else if (layer instanceof Layer.Flatten) {
      return Blocks.batchFlattenBlock();
    } else if (layer instanceof Layer.Dropout dropout) {
      return ai.djl.nn.norm.Dropout.builder().optRate((float) dropout.rate()).build();
    } else if (layer instanceof Layer.Linear linear) {
      return linear(linear);
    }
    throw new IllegalStateException("a layer without a block: " + layer);
  }

  private Block convolution(Layer.Convolution layer) {
    Conv2d convolution =
        Conv2d.builder()
            .setFilters(layer.out())
            .setKernelShape(square(layer.kernel()))
            .optStride(square(layer.stride()))
            .optPadding(square(layer.padding()))
            .optBias(layer.hasBias())
            .build();
    parameters.put(layer.name() + ".weight", convolution.getParameters().get("weight"));
    if (layer.norm() == null) {
      parameters.put(layer.name() + ".bias", convolution.getParameters().get("bias"));
      return convolution;
    }
    BatchNorm norm =
        BatchNorm.builder()
            .optEpsilon((float) layer.norm().epsilon())
            .optMomentum(MOMENTUM)
            .build();
    String name = layer.norm().name();
    parameters.put(name + ".weight", norm.getParameters().get("gamma"));
    parameters.put(name + ".bias", norm.getParameters().get("beta"));
    parameters.put(name + ".running_mean", norm.getParameters().get("runningMean"));
    parameters.put(name + ".running_var", norm.getParameters().get("runningVar"));
    return new SequentialBlock().add(convolution).add(norm);
  }

  private Block linear(Layer.Linear layer) {
    ai.djl.nn.core.Linear linear = ai.djl.nn.core.Linear.builder().setUnits(layer.out()).build();
    parameters.put(layer.name() + ".weight", linear.getParameters().get("weight"));
    parameters.put(layer.name() + ".bias", linear.getParameters().get("bias"));
    return linear;
  }

  private static NDArray averaged(NDArray array, int side) {
    int rows = (int) array.getShape().get(2);
    int columns = (int) array.getShape().get(3);
    if (rows == side && columns == side) {
      return array;
    }
    NDManager manager = array.getManager();
    NDArray down = manager.create(Layer.AveragePool.matrix(rows, side), new Shape(side, rows));
    NDArray across =
        manager.create(Layer.AveragePool.matrix(columns, side), new Shape(side, columns));
    return down.matMul(array).matMul(across.transpose());
  }

  private static NDList concatenated(List<NDList> outputs) {
    return new NDList(
        NDArrays.concat(new NDList(outputs.stream().map(NDList::singletonOrThrow).toList()), 1));
  }

  private static Shape square(int side) {
    return new Shape(side, side);
  }
}
