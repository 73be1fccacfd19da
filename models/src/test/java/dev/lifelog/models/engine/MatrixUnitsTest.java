package dev.lifelog.models.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixUnitsTest {
  @TempDir Path folder;

  @Test
  void listed_flagOfTheProcessor_isFound() throws IOException {
    assertThat(listed("flags\t\t: fpu avx512_vnni amx_tile amx_int8")).isTrue();
    assertThat(listed("flags\t\t: fpu avx512_vnni amx_tile")).isFalse();
    assertThat(listed("model name\t: a processor with amx_int8")).isFalse();
  }

  @Test
  void listed_systemThatDoesNotTell_hasNone() {
    assertThat(MatrixUnits.listed(folder.resolve("missing"))).isFalse();
  }

  private boolean listed(String line) throws IOException {
    Path processors = Files.writeString(folder.resolve("cpuinfo"), "processor\t: 0\n" + line);
    return MatrixUnits.listed(processors);
  }
}
