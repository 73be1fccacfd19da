package dev.lifelog.benchmarks;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** An image's concepts as Lucene's terms, each as often as its score. */
final class ScoredTokens extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final Iterator<Map.Entry<String, Integer>> scores;

  ScoredTokens(Map<String, Integer> scores) {
    this.scores = scores.entrySet().iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!scores.hasNext()) {
      return false;
    }
    Map.Entry<String, Integer> next = scores.next();
    clearAttributes();
    term.append(next.getKey());
    frequency.setTermFrequency(next.getValue());
    return true;
  }
}
