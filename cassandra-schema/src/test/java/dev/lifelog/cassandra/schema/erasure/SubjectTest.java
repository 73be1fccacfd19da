package dev.lifelog.cassandra.schema.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubjectTest {

  @ParameterizedTest
  @CsvSource({
    "u1,           , u1,                              true",
    "u1,           , u1_20180503_0617_i00.jpg,        true",
    "u1,           , /data/u1/2018-05-03/x.jpg,       true",
    "u1,           , u10_20180503_0617_i00.jpg,       false",
    "u1,           , bu1,                             false",
    "u.,           , u1,                              false",
    "u1, 2018-05-03, u1_20180503_0617_i00.jpg,        true",
    "u1, 2018-05-03, u1/2018-05-03/x.jpg,             true",
    "u1, 2018-05-03, u1_20180504_0617_i00.jpg,        false",
    "u1, 2018-05-03, u2_20180503_0617_i00.jpg,        false",
  })
  void isNamedBy_wholeWordsOnly(String user, @Nullable LocalDate day, String text, boolean named) {
    assertThat(new Subject(user, day).isNamedBy(text)).isEqualTo(named);
  }
}
