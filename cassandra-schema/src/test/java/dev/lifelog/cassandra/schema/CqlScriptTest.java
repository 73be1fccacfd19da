package dev.lifelog.cassandra.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CqlScriptTest {

  @Test
  void parse_commentsAndLayout_areLeftOut() {
    CqlScript script =
        CqlScript.parse(
            """
            -- A comment; with a semicolon and a quote '
            CREATE TABLE IF NOT EXISTS lifelog.minute (
              day date,   -- local; not UTC
              calories double
            );
            CREATE  INDEX i ON t (c);
            """);

    assertThat(script.statements())
        .containsExactly(
            "CREATE TABLE IF NOT EXISTS lifelog.minute ( day date, calories double )",
            "CREATE INDEX i ON t (c)");
  }

  @Test
  void parse_quotedText_staysAsItIs() {
    assertThat(CqlScript.parse("A 'a user''s -- own;  two spaces' - B;").statements())
        .containsExactly("A 'a user''s -- own;  two spaces' - B");
  }

  @Test
  void parse_noSemicolonAtTheEnd_isRefused() {
    assertThatThrownBy(() -> CqlScript.parse("A; B")).hasMessage("No semicolon ends: B");
  }

  @Test
  void tables_ofAScript_areThoseItCreates() {
    assertThat(
            CqlScript.parse(
                    "CREATE TABLE IF NOT EXISTS lifelog.image (i int PRIMARY KEY); DROP TABLE x;")
                .tables())
        .containsExactly("image");
  }
}
