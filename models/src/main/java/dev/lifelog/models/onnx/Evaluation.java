package dev.lifelog.models.onnx;

import dev.lifelog.models.network.Architecture;
import dev.lifelog.models.network.FeatureShape;
import dev.lifelog.models.network.Layer;
import dev.lifelog.models.network.Plan;
import dev.lifelog.models.network.Stage;
import dev.lifelog.models.onnx.Operation.Activation;
import dev.lifelog.models.weights.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A network as the steps that evaluate it, in an order that they can be done in: normalisation
 * folded into the weights, dropout gone.
 *
 * @param input of one picture
 * @param operations from {@link #INPUT} to {@link #LOGITS}; the pooled feature is {@link #FEATURE}
 */
record Evaluation(FeatureShape input, int features, int classes, List<Operation> operations) {
  static final String INPUT = "input";
  static final String FEATURE = "feature";
  static final String LOGITS = "logits";

  static Evaluation of(Architecture architecture, Plan plan, Function<String, Tensor> tensors) {
    return new Builder(tensors).build(architecture.featureStage(), plan);
  }

  private static final class Builder {
    private final Function<String, Tensor> tensors;
    private final List<Operation> operations = new ArrayList<>();
    private String value = INPUT;
    private FeatureShape shape = new FeatureShape(1, 1);

    Builder(Function<String, Tensor> tensors) {
      this.tensors = tensors;
    }

    Evaluation build(String featureStage, Plan plan) {
      shape = plan.input();
      int features = 0;
      for (Stage stage : plan.stages()) {
        add(stage.layers(), stage.name());
        if (stage.name().equals(featureStage)) {
          renameLast(FEATURE);
          features = shape.numbers();
        }
      }
      renameLast(LOGITS);
      return new Evaluation(plan.input(), features, shape.numbers(), List.copyOf(operations));
    }

    private void add(List<Layer> layers, String prefix) {
      for (int i = 0; i < layers.size(); i++) {
        Activation activation =
            i + 1 < layers.size() && layers.get(i + 1) instanceof Layer.Relu
                ? Activation.RELU
                : Activation.NONE;
        add(layers.get(i), prefix + "/" + i, activation);
      }
    }

    private void add(Layer layer, String output, Activation activation) {
      FeatureShape after = layer.after(shape);
      if (layer instanceof Layer.Convolution convolution) {
        FoldedWeights weights = FoldedWeights.of(convolution, tensors);
        step(new Operation.Convolve(value, output, convolution, weights, activation));
      } else if (layer instanceof Layer.Linear linear) {
        FoldedWeights weights = FoldedWeights.of(linear, tensors);
        step(new Operation.Multiply(value, output, weights, activation));
      } else if (layer instanceof Layer.MaxPool pool) {
        int covered = (after.side() - 1) * pool.stride() + pool.kernel();
        int behind = Math.max(covered - shape.side() - pool.padding(), 0);
        step(
            new Operation.MaxPool(
                value, output, pool.kernel(), pool.stride(), pool.padding(), behind));
      } else if (layer instanceof Layer.AveragePool pool) {
        if (pool.side() != shape.side()) {
          step(new Operation.Average(value, output, shape.side(), pool.side()));
        }
      } else if (layer instanceof Layer.Branches branches) {
        branch(branches, output);
      } else if (layer instanceof Layer.Flatten) {
        step(new Operation.Flatten(value, output));
      }
      // A ReLU is part of the step before it; dropout does nothing in evaluation.
      shape = after;
    }

    private void branch(Layer.Branches branches, String output) {
      String start = value;
      FeatureShape before = shape;
      List<String> ends = new ArrayList<>();
      for (List<Layer> branch : branches.branches()) {
        value = start;
        shape = before;
        add(branch, output + "/" + ends.size());
        ends.add(value);
      }
      step(new Operation.Concatenate(ends, output));
    }

    private void step(Operation operation) {
      operations.add(operation);
      value = operation.output();
    }

    /** Nothing reads the last value yet. */
    private void renameLast(String name) {
      Operation last = operations.remove(operations.size() - 1);
      if (last instanceof Operation.Multiply multiply) {
        step(
            new Operation.Multiply(
                multiply.input(), name, multiply.weights(), multiply.activation()));
      } else if (last instanceof Operation.Flatten flatten) {
        step(new Operation.Flatten(flatten.input(), name));
      } else {
        throw new IllegalArgumentException(last + " does not end in a flat vector");
      }
    }
  }
}
