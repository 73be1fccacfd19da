package dev.lifelog.models.image;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import dev.lifelog.models.network.NetworkBlock;
import dev.lifelog.models.network.Plan;
import dev.lifelog.models.weights.StateDict;
import dev.lifelog.models.weights.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A network in two parts: what is frozen always works as in evaluation, batch normalisation
 * included, and collects no gradients; the rest learns. The parts share the numbers of a base.
 */
final class NetworkParts implements AutoCloseable {
  private final Plan whole;
  private final NDManager manager;
  private final @Nullable NetworkBlock frozen;
  private final NetworkBlock learning;
  private final ParameterStore store;

  /**
   * With random weights in what learns and none yet in what is frozen.
   *
   * @param cut the last frozen stage, null when all learns
   */
  NetworkParts(Plan whole, @Nullable String cut, NDManager manager) {
    this.whole = whole;
    this.manager = manager;
    this.store = new ParameterStore(manager, false);
    this.frozen = cut == null ? null : NetworkBlock.of(whole.through(cut));
    this.learning = NetworkBlock.of(cut == null ? whole : whole.after(cut));
    if (frozen != null) {
      frozen.initialise(manager);
      frozen.parameters().values().forEach(p -> p.getArray().setRequiresGradient(false));
    }
    learning
        .block()
        .setInitializer(
            new XavierInitializer(
                XavierInitializer.RandomType.GAUSSIAN, XavierInitializer.FactorType.IN, 2f),
            Parameter.Type.WEIGHT);
    learning.initialise(manager);
  }

  /**
   * Takes over a base's numbers, all but those of its classifier.
   *
   * @param classifier last stage, which keeps its random weights
   */
  void loadBase(Map<String, Tensor> base, String classifier) {
    Map<String, Parameter> taken = new LinkedHashMap<>(learning.parameters());
    int last = whole.stageNames().indexOf(classifier);
    taken.keySet().removeAll(whole.after(whole.stageNames().get(last - 1)).parameters().keySet());
    if (frozen != null) {
      taken.putAll(frozen.parameters());
    }
    StateDict.loadPart(taken, base);
  }

  NDManager manager() {
    return manager;
  }

  /** Parameters of what learns, running statistics included. */
  Map<String, Parameter> learning() {
    return learning.parameters();
  }

  /** Through the frozen part, outside of any collection of gradients. */
  NDArray frozen(NDArray pixels) {
    return frozen == null
        ? pixels
        : frozen.block().forward(store, new NDList(pixels), false).singletonOrThrow();
  }

  /** Logits, while learning. */
  NDArray learn(NDArray input) {
    return learning.block().forward(store, new NDList(input), true).singletonOrThrow();
  }

  /** Logits, while measuring. */
  NDArray answer(NDArray input) {
    return learning.block().forward(store, new NDList(input), false).singletonOrThrow();
  }

  /** The whole network's numbers in the published order. */
  Map<String, Tensor> tensors() {
    Map<String, Parameter> both = new LinkedHashMap<>();
    if (frozen != null) {
      both.putAll(frozen.parameters());
    }
    both.putAll(learning.parameters());
    return StateDict.of(both);
  }

  @Override
  public void close() {
    manager.close();
  }
}
