package dev.lifelog.core.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lifelog.core.UserError;
import dev.lifelog.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes: a run whose every entry is right, and a reason for each other line. */
class RunReaderFuzzTest {

  private static final GroundTruth TRUTH =
      GroundTruth.of(List.of(new Judgement("001", "a", "x"), new Judgement("002", "b", "x")));
  private static final List<String> FIELDS =
      List.of(
          "001", "002", "1", "9", "a", "b", "0.5", "1", "-1", "NaN", "", "\"", "\"a,b\"", "\0",
          "é");

  static Stream<byte[]> seeds() {
    Random random = new Random(11);
    return Stream.concat(
        Stream.of(
            "001,a,1\n".getBytes(UTF_8), "\uFEFF001,a,.5\r\n".getBytes(UTF_8), new byte[] {-1, -2}),
        Stream.generate(() -> lines(random)).limit(100));
  }

  @MethodSource("seeds")
  @FuzzTest
  void read_anyBytes_answersOrReports(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("run", ".csv");
    try {
      Files.write(file, bytes);
      List<Problem> problems = new ArrayList<>();

      Run run = RunReader.of(TRUTH).read(file, problems::add);

      assertThat(run.topics()).allMatch(TRUTH::knows);
      assertThat(run.entries())
          .allMatch(entry -> entry.confidence() >= 0 && entry.confidence() <= 1);
      assertThat(Evaluation.of(TRUTH).evaluate(List.of(run)).runs()).hasSize(1);
      if (run.entries().isEmpty()) {
        assertThat(problems).isNotEmpty();
      }
      assertStrictlyTheSame(file, run);
    } finally {
      Files.delete(file);
    }
  }

  /** All of a file or nothing, with a word to the user. */
  private static void assertStrictlyTheSame(Path file, Run run) {
    try {
      assertThat(RunReader.of(TRUTH).read(file).entries()).isEqualTo(run.entries());
    } catch (UserError refused) {
      assertThat(refused).hasMessageStartingWith(file.toString());
    }
  }

  private static byte[] lines(Random random) {
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < 1 + random.nextInt(8); line++) {
      for (int field = 0; field < 2 + random.nextInt(3); field++) {
        text.append(field == 0 ? "" : ",").append(FIELDS.get(random.nextInt(FIELDS.size())));
      }
      text.append(random.nextInt(4) == 0 ? "\r\n" : "\n");
    }
    return text.toString().getBytes(UTF_8);
  }
}
