package dev.lifelog.models.onnx;

import dev.lifelog.models.network.FeatureShape;
import dev.lifelog.models.network.Layer;
import dev.lifelog.models.network.Plan;
import dev.lifelog.models.network.Stage;
import dev.lifelog.models.onnx.Operation.Activation;
import dev.lifelog.models.weights.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A network, or a part of one, as the steps that evaluate it in an order that they can be done in:
 * normalisation folded into the weights, dropout gone.
 *
 * @param operations from {@link #INPUT} to the last one's output
 * @param stages the value that each stage ends with
 */
record Evaluation(Plan plan, List<Operation> operations, Map<String, String> stages) {
  static final String INPUT = "input";

  static Evaluation of(Plan plan, Function<String, Tensor> tensors) {
    return new Builder(tensors).build(plan);
  }

  String output() {
    return operations.get(operations.size() - 1).output();
  }

  private static final class Builder {
    private final Function<String, Tensor> tensors;
    private final List<Operation> operations = new ArrayList<>();
    private String value = INPUT;
    private FeatureShape shape = new FeatureShape(1, 1);

    Builder(Function<String, Tensor> tensors) {
      this.tensors = tensors;
    }

    Evaluation build(Plan plan) {
      shape = plan.input();
      Map<String, String> stages = new HashMap<>();
      for (Stage stage : plan.stages()) {
        add(stage.layers(), stage.name());
        stages.put(stage.name(), value);
      }
      return new Evaluation(plan, List.copyOf(operations), Map.copyOf(stages));
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
      } else if (layer instanceof Layer.Relu && !rectified()) {
        throw new IllegalArgumentException("a ReLU that follows no weighted sum: " + output);
      }
      // A ReLU is part of the step before it; dropout does nothing in evaluation.
      shape = after;
    }

    private boolean rectified() {
      return !operations.isEmpty()
          && operations.get(operations.size() - 1) instanceof Operation.Weighted;
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
  }
}
