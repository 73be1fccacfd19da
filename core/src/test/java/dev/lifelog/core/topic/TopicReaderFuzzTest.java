package dev.lifelog.core.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes: no failure, and nothing is left out without a word. */
class TopicReaderFuzzTest {

  private static final String WHOLE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <topics>
        <topic><id>001</id><type></type><uid>u1</uid><title>Tea &amp; caf\u00e9</title>
          <description>Find it.</description><narrative>All.</narrative></topic>
        <topic><id>002</id><uid>u2</uid><title><![CDATA[x]]></title><keywords><k/></keywords></topic>
      </topics>
      """;

  static Stream<byte[]> seeds() {
    byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
    Random random = new Random(7);
    Stream<byte[]> damaged = Stream.generate(() -> damage(whole, random)).limit(150);
    Stream<byte[]> cut =
        Stream.iterate(0, i -> i < whole.length, i -> i + 29)
            .map(length -> Arrays.copyOf(whole, length));
    return Stream.of(Stream.of(whole, new byte[0]), cut, damaged).flatMap(all -> all);
  }

  @MethodSource("seeds")
  @FuzzTest
  void read_anyBytes_answersOrReports(byte[] bytes) throws IOException {
    List<Problem> problems = new ArrayList<>();

    List<Topic> topics =
        TopicReader.read(new ByteArrayInputStream(bytes), "topics.xml", problems::add);

    assertThat(topics).extracting(Topic::id).doesNotHaveDuplicates().doesNotContain("");
    assertThat(problems).allSatisfy(problem -> assertThat(problem.line()).isNotNegative());
    if (topics.isEmpty()) {
      assertThat(problems).extracting(Problem::severity).contains(Severity.FATAL);
    }
  }

  private static byte[] damage(byte[] whole, Random random) {
    byte[] damaged = whole.clone();
    for (int i = 0; i <= random.nextInt(4); i++) {
      int at = random.nextInt(damaged.length);
      damaged[at] =
          random.nextBoolean()
              ? (byte) random.nextInt(256)
              : (byte) "<>&;!/?\"[]".charAt(random.nextInt(10));
    }
    return damaged;
  }
}
