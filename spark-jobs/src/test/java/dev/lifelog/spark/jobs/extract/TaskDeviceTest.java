package dev.lifelog.spark.jobs.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifelog.core.UserError;
import dev.lifelog.core.settings.ExtractSettings;
import dev.lifelog.core.settings.ExtractSettings.WithoutGpu;
import dev.lifelog.models.inference.Device;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskDeviceTest {

  private static TaskDevice device(ExtractSettings.Device wanted, WithoutGpu withoutGpu) {
    return new TaskDevice(wanted, withoutGpu);
  }

  @Test
  void among_assignedGpus_takesTheFirst() {
    TaskDevice auto = device(ExtractSettings.Device.AUTO, WithoutGpu.REFUSE);
    assertThat(auto.among(List.of("3", "1"))).isEqualTo(Device.cuda(3));
    assertThat(auto.among(List.of(" 0 "))).isEqualTo(Device.cuda(0));
  }

  @Test
  void among_noneAssigned_isTheCpuUnlessAGpuWasAskedFor() {
    assertThat(device(ExtractSettings.Device.AUTO, WithoutGpu.REFUSE).among(List.of()))
        .isEqualTo(Device.CPU);
    assertThat(device(ExtractSettings.Device.GPU, WithoutGpu.CPU).among(List.of()))
        .isEqualTo(Device.CPU);
    assertThatThrownBy(() -> device(ExtractSettings.Device.GPU, WithoutGpu.REFUSE).among(List.of()))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("Spark assigned no GPU to the task. Set spark.task.resource.gpu");
  }

  @Test
  void among_aNameThatIsNoIndex_isNotUsed() {
    assertThat(device(ExtractSettings.Device.GPU, WithoutGpu.CPU).among(List.of("gpu-a")))
        .isEqualTo(Device.CPU);
    assertThatThrownBy(
            () -> device(ExtractSettings.Device.AUTO, WithoutGpu.REFUSE).among(List.of("gpu-a")))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("The GPU address 'gpu-a' is no index of CUDA.");
  }

  @Test
  void among_whereTheCpuWasAskedFor_leavesGpusAlone() {
    assertThat(device(ExtractSettings.Device.CPU, WithoutGpu.REFUSE).among(List.of("0")))
        .isEqualTo(Device.CPU);
  }
}
