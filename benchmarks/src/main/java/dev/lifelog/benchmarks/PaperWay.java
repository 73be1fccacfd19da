package dev.lifelog.benchmarks;

import dev.lifelog.core.question.Question;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * The paper's way: a CSV with the best concept of each image, which Spark reads, filters and sorts
 * for each question of one concept.
 */
record PaperWay(SparkSession spark, Path csv) {

  static PaperWay write(SparkSession spark, Path csv, DrawnLife life) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(csv)) {
      out.write("image,concept,score\n");
      for (String user : life.users()) {
        for (int i = 0; i < life.days(); i++) {
          LocalDate day = life.firstDay().plusDays(i);
          for (DrawnLife.Image image : life.day(user, day)) {
            Map.Entry<String, Integer> best = image.concepts().entrySet().iterator().next();
            out.write(image.id() + "," + best.getKey() + "," + best.getValue() + "\n");
          }
        }
      }
    }
    return new PaperWay(spark, csv);
  }

  List<String> best(Question question, int top) {
    Dataset<Row> images =
        spark
            .read()
            .option("header", true)
            .schema("image STRING, concept STRING, score INT")
            .csv(csv.toString());
    Column wanted = functions.col("concept").equalTo(question.concepts().get(0).concept());
    if (question.user() != null) {
      wanted = wanted.and(functions.col("image").startsWith(question.user() + "_"));
    }
    return images
        .filter(wanted)
        .orderBy(functions.col("score").desc(), functions.col("image"))
        .limit(top)
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }
}
