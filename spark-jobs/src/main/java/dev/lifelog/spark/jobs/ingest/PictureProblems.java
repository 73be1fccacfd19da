package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import dev.lifelog.core.text.Line;

/** What is told where tables and files on disk disagree. None of it keeps a row out. */
final class PictureProblems {

  private PictureProblems() {}

  static Problem missing(String path, Line line) {
    return new Problem(
        ProblemKind.IMAGE_FILE_MISSING,
        line.file(),
        line.number(),
        path,
        "the concept table lists an image that is not on disk",
        "copy the file to its place and extract again");
  }

  static Problem otherCase(String listed, String actual, Line line) {
    return new Problem(
        ProblemKind.IMAGE_FILE_CASE,
        line.file(),
        line.number(),
        listed,
        "the file on disk is spelt " + actual,
        "nothing: the file on disk is used");
  }

  static Problem empty(String path, Line line) {
    return new Problem(
        ProblemKind.IMAGE_FILE_EMPTY,
        line.file(),
        line.number(),
        path,
        "the image on disk has no bytes",
        "copy the file again and extract again");
  }

  static Problem unlisted(String path) {
    return new Problem(
        ProblemKind.IMAGE_FILE_UNLISTED,
        path,
        0,
        path,
        "no table lists this file",
        "add its row to the concept table, or leave it: the image is not indexed");
  }
}
