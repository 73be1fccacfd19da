package dev.lifelog.models.decoding;

import java.util.Locale;

/** Why a picture is not taken. The codes are stable: tables and programs keep them. */
public enum RefusalReason {
  EMPTY("Copy the file again"),
  TRUNCATED("Copy the file again: its end is missing"),
  NOT_AN_IMAGE("Remove the file or replace it by a JPEG, PNG, GIF or BMP picture"),
  TOO_MANY_BYTES("Save the picture smaller, or raise the limit on bytes"),
  TOO_MANY_PIXELS("Save the picture smaller, or raise the limit on pixels"),
  TOO_SMALL("Replace the picture by its original"),
  UNSUPPORTED("Save the picture as a baseline JPEG or as PNG"),
  CORRUPT("Copy the file again, or restore it from a backup"),
  TOO_SLOW("Save the picture anew, or raise the limit on time"),
  UNREADABLE("Check that the file exists and may be read");

  private final String remedy;

  RefusalReason(String remedy) {
    this.remedy = remedy;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String remedy() {
    return remedy;
  }
}
