package dev.lifelog.cassandra.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaFilesTest {

  private final SchemaFiles published = SchemaFiles.published();

  /** A published file never changes: mend the next one instead, and add its digest here. */
  @Test
  void digest_ofEachPublishedVersion_isAsItWasPublished() {
    assertThat(Stream.of(1, 2, 3).map(published::digest))
        .containsExactly(
            "5fec61c7a72107f2398384e296d9d9d6881d16188f079a9f5019a0e4a5964015",
            "024c0c4ae79c68bf5d81aa9e01833c2da0f544e35fd78ac9400c7eca68fb23db",
            "c9ae59451df800bb0138c54ab39d7b9a7634b817aa44d542d4c1dfc73b4c70f6");
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
