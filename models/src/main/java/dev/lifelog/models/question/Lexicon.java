package dev.lifelog.models.question;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of words before anything is learnt: their place among others as a vector of length
 * 1, and their synonyms in WordNet. Made by {@code models/lexicon/vectors.py}; read for training
 * only, since a trained network carries what it needs of it. Words are stems.
 */
final class Lexicon {
  private static final String PACKED = "lexicon.bin.gz";

  private final int dimensions;
  private final List<String> words = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<float[]> vectors = new ArrayList<>();
  private final List<int[]> synonyms = new ArrayList<>();

  private Lexicon(DataInputStream in) throws IOException {
    int count = in.readInt();
    dimensions = in.readInt();
    for (int i = 0; i < count; i++) {
      String word = new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.US_ASCII);
      int[] near = new int[in.readUnsignedByte()];
      for (int k = 0; k < near.length; k++) {
        near[k] = in.readInt();
      }
      numbers.put(word, i);
      words.add(word);
      synonyms.add(near);
      vectors.add(unit(in.readNBytes(dimensions / 2)));
    }
  }

  /** Reads what is packed, in some tenths of a second. */
  static Lexicon packed() {
    try (InputStream file =
            Objects.requireNonNull(Lexicon.class.getResourceAsStream(PACKED), PACKED);
        DataInputStream in =
            new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(file, 1 << 16), 1 << 16))) {
      return new Lexicon(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Four bits a number, 8 being zero. */
  private static float[] unit(byte[] pairs) {
    float[] unit = new float[2 * pairs.length];
    double squares = 0;
    for (int i = 0; i < unit.length; i++) {
      int step = (i % 2 == 0 ? pairs[i / 2] >> 4 : pairs[i / 2]) & 0xF;
      unit[i] = step - 8;
      squares += unit[i] * unit[i];
    }
    for (int i = 0; i < unit.length; i++) {
      unit[i] /= (float) Math.sqrt(squares);
    }
    return unit;
  }

  /** Of two of these vectors. */
  static double cosine(float[] one, float[] other) {
    float sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  int dimensions() {
    return dimensions;
  }

  List<String> words() {
    return words;
  }

  /** Null for a word that is not in it. */
  float @Nullable [] vector(String word) {
    Integer number = numbers.get(word);
    return number == null ? null : vectors.get(number);
  }

  /** Without the word itself; none for a word that is not in it. */
  Set<String> synonyms(String word) {
    Set<String> near = new TreeSet<>();
    Integer number = numbers.get(word);
    if (number != null) {
      for (int other : synonyms.get(number)) {
        near.add(words.get(other));
      }
    }
    return near;
  }
}
