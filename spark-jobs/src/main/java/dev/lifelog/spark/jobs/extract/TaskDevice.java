package dev.lifelog.spark.jobs.extract;

import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.ExtractSettings;
import dev.lifelog.core.settings.ExtractSettings.WithoutGpu;
import dev.lifelog.models.inference.Device;
import dev.lifelog.models.inference.Inference;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.resource.ResourceInformation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a task runs its network: on the GPU that Spark assigned to it, or on the CPU. */
record TaskDevice(ExtractSettings.Device wanted, WithoutGpu withoutGpu) implements Serializable {

  private static final Logger LOG = LoggerFactory.getLogger(TaskDevice.class);

  /** As Spark calls it in {@code spark.task.resource.gpu.amount}. */
  private static final String GPU = "gpu";

  static TaskDevice of(ExtractSettings settings) {
    return new TaskDevice(settings.device(), settings.withoutGpu());
  }

  Device here() {
    TaskContext context = TaskContext.get();
    Map<String, ResourceInformation> resources =
        context == null ? Map.of() : context.resourcesJMap();
    ResourceInformation gpus = resources.get(GPU);
    return among(gpus == null ? List.of() : List.of(gpus.addresses()));
  }

  /**
   * The first of the assigned GPUs: a task runs one network.
   *
   * @param addresses as Spark's discovery script named them: the indices of CUDA
   */
  Device among(List<String> addresses) {
    if (wanted == ExtractSettings.Device.CPU) {
      return Device.CPU;
    }
    if (!addresses.isEmpty()) {
      return gpu(addresses.get(0).strip());
    }
    return wanted == ExtractSettings.Device.AUTO
        ? Device.CPU
        : without("Spark assigned no GPU to the task");
  }

  /** What a GPU that was assigned and does not work leads to. */
  Inference.Otherwise otherwise() {
    return withoutGpu == WithoutGpu.REFUSE
        ? Inference.Otherwise.REFUSE
        : Inference.Otherwise.USE_CPU;
  }

  private Device without(String why) {
    if (withoutGpu == WithoutGpu.REFUSE) {
      throw UserError.of(
          why,
          "Set spark.task.resource.gpu.amount and spark.executor.resource.gpu.amount and use the"
              + " ONNX Runtime for GPUs, or set extract.without-gpu to cpu");
    }
    LOG.warn("{}: the network runs on the CPU", why);
    return Device.CPU;
  }

  private Device gpu(String address) {
    try {
      return Device.cuda(Integer.parseInt(address));
    } catch (NumberFormatException e) {
      return without("The GPU address '" + address + "' is no index of CUDA");
    }
  }
}
