package dev.lifelog.spark.jobs.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlScriptTest {

  @Test
  void statements_areCutAtSemicolons() {
    assertThat(SqlScript.statements("SELECT 1;\nSELECT\n  2;;\nSELECT 3"))
        .containsExactly("SELECT 1", "SELECT\n  2", "SELECT 3");
  }

  @Test
  void statements_semicolonInQuotesOrComments_cutsNothing() {
    assertThat(
            SqlScript.statements(
                """
                SELECT 'a;b', "it\\"s;", `c;d` -- not; here
                /* nor
                ; here */ FROM t; SELECT 'it''s'"""))
        .containsExactly("SELECT 'a;b', \"it\\\"s;\", `c;d` \n\n FROM t", "SELECT 'it''s'");
  }

  @Test
  void statements_hint_isNoComment() {
    assertThat(SqlScript.statements("SELECT /*+ BROADCAST(t) */ 1"))
        .containsExactly("SELECT /*+ BROADCAST(t) */ 1");
  }

  @Test
  void isOpen_betweenStatements_isFalse() {
    SqlScript script = new SqlScript();

    assertThat(script.line("SELECT 1; -- done")).containsExactly("SELECT 1");
    assertThat(script.isOpen()).isFalse();
    assertThat(script.line("SELECT")).isEmpty();
    assertThat(script.isOpen()).isTrue();
    assertThat(script.rest()).containsExactly("SELECT");
  }
}
