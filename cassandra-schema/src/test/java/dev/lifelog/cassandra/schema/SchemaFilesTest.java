package dev.lifelog.cassandra.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchemaFilesTest {

  private final SchemaFiles published = SchemaFiles.published();

  /** A published file never changes: mend the next one instead, and add its digest here. */
  @Test
  void digest_ofEachPublishedVersion_isAsItWasPublished() {
    assertThat(IntStream.rangeClosed(1, published.latest()).mapToObj(published::digest))
        .containsExactly(
            "5fec61c7a72107f2398384e296d9d9d6881d16188f079a9f5019a0e4a5964015",
            "024c0c4ae79c68bf5d81aa9e01833c2da0f544e35fd78ac9400c7eca68fb23db",
            "c9ae59451df800bb0138c54ab39d7b9a7634b817aa44d542d4c1dfc73b4c70f6",
            "0d4ecab5f4754688dfe2e901b283ab3399e93b6f03c9cade1a587b48a921f292",
            "38a956bb4f8a7d10fa307050fa33290166d2d5ea6f4c4014eb92a11133a5562f",
            "bf40925b11473da550a0f9d12a44ece6acd884248ae5ac11b00ff2135b1c3e6f",
            "2927189e1cf970113180c57b70ac37df7c569c55ff1d54da32a34005a553f23a");
  }

  @Test
  void digest_commentChanged_isTheSame() {
    SchemaFiles plain = files("CREATE TABLE t (i int PRIMARY KEY);");
    SchemaFiles commented = files("-- Why.\nCREATE TABLE t\n  (i int PRIMARY KEY);");

    assertThat(commented.digest(1)).isEqualTo(plain.digest(1));
  }

  @Test
  void digest_statementChanged_isAnother() {
    assertThat(files("CREATE TABLE t (i int PRIMARY KEY);").digest(1))
        .isNotEqualTo(files("CREATE TABLE t (i bigint PRIMARY KEY);").digest(1));
  }

  @Test
  void scripts_everyTable_saysWhatItIsFor() {
    assertThat(published.scripts())
        .flatExtracting(CqlScript::statements)
        .filteredOn(statement -> statement.startsWith("CREATE TABLE"))
        .hasSize(17)
        .allMatch(statement -> statement.contains("comment = '"), "has a comment");
  }

  private static SchemaFiles files(String text) {
    return new SchemaFiles(List.of(CqlScript.parse(text)));
  }
}
