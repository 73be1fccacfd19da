package dev.lifelog.models.engine;

import static org.assertj.core.api.Assertions.assertThatCode;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;

class KernelCheckTest {

  @Test
  void require_kernelsThatTheTestsRunOn_agreeWithPlainLoops() {
    NativeEngine.engine();
    try (NDManager manager = Engine.getEngine(NativeEngine.NAME).newBaseManager()) {
      assertThatCode(() -> KernelCheck.require(manager)).doesNotThrowAnyException();
    }
  }
}
