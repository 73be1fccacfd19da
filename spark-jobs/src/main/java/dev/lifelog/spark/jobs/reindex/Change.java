package dev.lifelog.spark.jobs.reindex;

/** Why a date of a collection has to be read again. */
public enum Change {
  NEW("new"),
  MINUTES("rows of the minute table changed"),
  IMAGES("rows of the concept table changed"),
  GONE("rows are gone"),
  PICTURES("pictures came, changed or went"),
  HEADER("the columns of a table changed"),
  MOVED("refused rows stand in other lines");

  private final String text;

  Change(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
