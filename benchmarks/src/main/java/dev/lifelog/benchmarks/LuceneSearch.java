package dev.lifelog.benchmarks;

import dev.lifelog.core.concept.WeightedConcept;
import dev.lifelog.core.question.ClockRange;
import dev.lifelog.core.question.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * The same questions by Lucene in this process, over the same fields. A concept's score is its
 * term's frequency, so that Lucene's own skipping of what cannot win works on our ranking; images
 * are indexed in the order of their ids, so that its ties are ours. That an image rather shows what
 * is excluded Lucene cannot say: such hits are dropped afterwards and more are fetched.
 */
final class LuceneSearch implements AutoCloseable {

  private static final String CONCEPTS = "concepts";
  private static final String ID = "id";
  private static final String STORED = "stored";
  private static final FieldType SCORED = new FieldType();

  static {
    SCORED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    SCORED.setOmitNorms(true);
    SCORED.setTokenized(true);
    SCORED.freeze();
  }

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private LuceneSearch(Directory directory) throws IOException {
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
  }

  /** Indexes the life, into one segment. */
  static LuceneSearch index(Path folder, DrawnLife life) throws IOException {
    Directory directory = MMapDirectory.open(folder);
    IndexWriterConfig config =
        new IndexWriterConfig(new NoAnalyzer())
            .setSimilarity(new FrequencySimilarity(IntUnaryOperator.identity()));
    try (IndexWriter writer = new IndexWriter(directory, config.setRAMBufferSizeMB(128))) {
      for (String user : life.users()) {
        for (int i = 0; i < life.days(); i++) {
          LocalDate day = life.firstDay().plusDays(i);
          for (DrawnLife.Image image : life.day(user, day)) {
            writer.addDocument(document(user, day, image));
          }
        }
      }
      writer.forceMerge(1);
    }
    return new LuceneSearch(directory);
  }

  private static Document document(String user, LocalDate day, DrawnLife.Image image) {
    Document document = new Document();
    document.add(new StoredField(ID, image.id()));
    document.add(new StringField("user", user, Field.Store.NO));
    document.add(new StringField("place", image.place(), Field.Store.NO));
    document.add(new StringField("activity", image.activity(), Field.Store.NO));
    document.add(new StringField("weekday", day.getDayOfWeek().name(), Field.Store.NO));
    document.add(new StringField("month", day.getMonth().name(), Field.Store.NO));
    document.add(new StringField("year", String.valueOf(day.getYear()), Field.Store.NO));
    document.add(new IntPoint("second", image.time().toSecondOfDay()));
    document.add(new Field(CONCEPTS, new ScoredTokens(image.concepts()), SCORED));
    StringBuilder stored = new StringBuilder();
    image
        .concepts()
        .forEach((name, score) -> stored.append(name).append(' ').append(score).append(' '));
    document.add(new StoredField(STORED, stored.toString()));
    return document;
  }

  /** The ids of the best images. */
  List<String> best(Question question, int top) throws IOException {
    searcher.setSimilarity(new FrequencySimilarity(question::worth));
    Query query = query(question);
    for (int hits = top; ; hits *= 4) {
      ScoreDoc[] found = searcher.search(query, hits).scoreDocs;
      List<String> ids = new ArrayList<>();
      for (ScoreDoc hit : found) {
        Document image = searcher.storedFields().document(hit.doc);
        if (question.irrelevance().concepts().isEmpty()
            || !question.irrelevant(scores(image.get(STORED)))) {
          ids.add(image.get(ID));
        }
        if (ids.size() == top) {
          return ids;
        }
      }
      if (found.length < hits) {
        return ids;
      }
    }
  }

  private static Map<String, Integer> scores(String stored) {
    Map<String, Integer> scores = new HashMap<>();
    String[] parts = stored.split(" ", -1);
    for (int i = 0; i + 1 < parts.length; i += 2) {
      scores.put(parts[i], Integer.valueOf(parts[i + 1]));
    }
    return scores;
  }

  private static Query query(Question question) {
    BooleanQuery.Builder concepts = new BooleanQuery.Builder();
    for (WeightedConcept concept : question.concepts()) {
      Query term = new TermQuery(new Term(CONCEPTS, concept.concept()));
      concepts.add(new BoostQuery(term, (float) concept.weight()), Occur.SHOULD);
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(concepts.build(), Occur.MUST);
    if (question.user() != null) {
      all.add(new TermQuery(new Term("user", question.user())), Occur.FILTER);
    }
    filter(all, "place", question.places(), Occur.FILTER);
    filter(all, "activity", question.activities(), Occur.FILTER);
    filter(all, "weekday", question.time().weekdays(), Occur.FILTER);
    filter(all, "month", question.time().months(), Occur.FILTER);
    filter(all, "year", question.time().years(), Occur.FILTER);
    filter(all, "place", question.irrelevance().places(), Occur.MUST_NOT);
    filter(all, "activity", question.irrelevance().activities(), Occur.MUST_NOT);
    if (!question.time().clock().isEmpty()) {
      BooleanQuery.Builder clock = new BooleanQuery.Builder();
      question.time().clock().forEach(range -> clock(clock, range));
      all.add(clock.build(), Occur.FILTER);
    }
    if (!question.time().days().isEmpty() || !question.time().daysOfMonth().isEmpty()) {
      throw new IllegalArgumentException("the mix has no dates: " + question.text());
    }
    return all.build();
  }

  private static void filter(
      BooleanQuery.Builder all, String field, Collection<?> values, Occur occur) {
    if (!values.isEmpty()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      values.forEach(
          value -> any.add(new TermQuery(new Term(field, value.toString())), Occur.SHOULD));
      all.add(any.build(), occur);
    }
  }

  private static void clock(BooleanQuery.Builder any, ClockRange range) {
    int from = range.from().toSecondOfDay();
    int to = range.to().toSecondOfDay() - 1;
    if (range.from().isBefore(range.to())) {
      any.add(IntPoint.newRangeQuery("second", from, to), Occur.SHOULD);
    } else {
      int last = LocalTime.MAX.toSecondOfDay();
      any.add(IntPoint.newRangeQuery("second", from, last), Occur.SHOULD);
      any.add(IntPoint.newRangeQuery("second", 0, Math.max(0, to)), Occur.SHOULD);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }

  /** Concepts come as tokens, nothing is analysed. */
  private static final class NoAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      throw new IllegalStateException(field + " is not analysed");
    }
  }
}
