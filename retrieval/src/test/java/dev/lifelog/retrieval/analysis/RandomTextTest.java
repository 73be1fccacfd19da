package dev.lifelog.retrieval.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifelog.core.UserError;
import dev.lifelog.core.topic.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed becomes a question that asks for something, or a clear word. */
class RandomTextTest {

  private static final int TEXTS = 500;

  /** All that some reader looks for, and some things that none does. */
  private static final String[] PARTS =
      ("coffee|cafe|in a|at|the|not|never|without|home|work|DCU|Fontana|from|to|between|and|or|on"
           + " the way|driving|walking|u1|u2|user 3|morning|in the evening|at night|8|8"
           + " am|27:15|half past|noon|before|after|since|until|Monday|weekend|not"
           + " on|May|12|3rd|2018|1900|2018-05-04|2018-02-30|31 June|99.99.2018|for|more than|at"
           + " least|an hour|1.5|hours|30 minutes|short|long|walk|no longer than|is not"
           + " relevant|irrelevant|.|,|;|?|!|-|–|(|)|'|\"|--|;DROP TABLE lifelog.image|SELECT *"
           + " FROM minute|' OR 1=1"
           + "|$|{0}|%s|\\|\u0000|\u0007|\u200b|\ud83c\udf66|\ud83c|mañana|アイス|кафе|القهوة|ß|İ|ﬁ|½|٣|e\u0301|99999999999999999999|00:00|24:00|0|a"
           + " couple of|quarter to|one|twelve|last"
           + " week|yesterday|o'clock|a.m.|:|/|..|tonight|breakfast|dinner")
          .split("\\|");

  private final QuestionAnalysis analysis =
      new QuestionAnalysis(
          Surroundings.GAZETTEER,
          Surroundings.VOCABULARY,
          ConceptSource.words(Surroundings.VOCABULARY));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void analyse_anyText_isAQuestionOrAClearWord(long seed) {
    Random random = new Random(seed);
    int answered = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random);
      try {
        Understanding understanding =
            i % 3 == 0
                ? analysis.analyse(new Topic("1", "", "", text, text(random), text(random)))
                : analysis.analyse(text);
        assertThat(understanding.question().isEmpty()).as(text).isFalse();
        answered++;
      } catch (UserError said) {
        assertThat(said).as(text).message().isNotBlank();
      } catch (RuntimeException e) {
        throw new AssertionError("\"" + text + "\" of seed " + seed, e);
      }
    }
    assertThat(answered).isGreaterThan(TEXTS / 10);
  }

  private static String text(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      String part = PARTS[random.nextInt(PARTS.length)];
      words.add(random.nextInt(6) == 0 ? slipped(part, random) : part);
    }
    return String.join(random.nextInt(8) == 0 ? "" : " ", words);
  }

  private static String slipped(String word, Random random) {
    int at = random.nextInt(word.length());
    char letter =
        (char) (random.nextInt(4) == 0 ? random.nextInt(0x3000) : 'a' + random.nextInt(26));
    return switch (random.nextInt(3)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + letter + word.substring(at);
      default -> word.substring(0, at) + letter + word.substring(at + 1);
    };
  }
}
