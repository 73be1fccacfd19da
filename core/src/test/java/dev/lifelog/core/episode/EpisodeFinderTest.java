package dev.lifelog.core.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Days are drawn as lines, one letter a minute: a capital is the place where the user is, {@code m}
 * a movement at no known place, {@code .} nothing known, a space a minute without a row.
 */
class EpisodeFinderTest {

  private record Drawn(List<Integer> times, String letters) implements Whereabouts {

    static Drawn of(String line) {
      List<Integer> times = new ArrayList<>();
      for (int i = 0; i < line.length(); i++) {
        if (line.charAt(i) != ' ') {
          times.add(25_000_000 + i);
        }
      }
      return new Drawn(times, line.replace(" ", ""));
    }

    @Override
    public int size() {
      return letters.length();
    }

    @Override
    public int minute(int index) {
      return times.get(index);
    }

    @Override
    public @Nullable String place(int index) {
      char letter = letters.charAt(index);
      return Character.isUpperCase(letter) ? String.valueOf(letter) : null;
    }

    @Override
    public boolean isMoving(int index) {
      return letters.charAt(index) == 'm';
    }
  }

  /** One line for each spell: which letters, from where to where, how many minutes. */
  private static List<String> found(String line) {
    Drawn drawn = Drawn.of(line);
    return EpisodeFinder.find(drawn).stream()
        .map(
            spell ->
                drawn.letters().substring(spell.first(), spell.end())
                    + " "
                    + (spell.episode().isJourney()
                        ? spell.episode().cameFrom() + ">" + spell.episode().goesTo() + " "
                        : "")
                    + spell.episode().minutes())
        .toList();
  }

  @Test
  void find_betweenTwoPlaces_isAJourney() {
    assertThat(found("W.WW.WmmmmmmmHH.HH")).containsExactly("W.WW.W 6", "mmmmmmm W>H 7", "HH.HH 5");
  }

  @Test
  void find_gapsOfOneStay_areBridged() {
    assertThat(found("WWW......WWW")).containsExactly("WWW......WWW 12");
    assertThat(found("WWW" + ".".repeat(60) + "WWW")).hasSize(1);
  }

  @Test
  void find_walkInsideAPlace_endsNoStay() {
    assertThat(found("WWWmm.mWWmmWWW")).hasSize(1);
  }

  @Test
  void find_wayThatEndsWhereItBegan_isAJourney() {
    assertThat(found("HHH" + "m.".repeat(10) + "HHH"))
        .containsExactly("HHH 3", "m.".repeat(10) + " H>H 20", "HHH 3");
  }

  @Test
  void find_placePassedBy_isPartOfTheWay() {
    assertThat(found("WWWWmmmPmmmmHHHH")).containsExactly("WWWW 4", "mmmPmmmm W>H 8", "HHHH 4");
  }

  @Test
  void find_unknownBetweenTwoPlaces_isAJourneyIfLongerThanChance() {
    assertThat(found("WWWW.......HHHH")).containsExactly("WWWW 4", "....... W>H 7", "HHHH 4");
    assertThat(found("WWWW..CCCC")).containsExactly("WWWW.. 6", "CCCC 4");
    assertThat(found("WWWWCCCC")).containsExactly("WWWW 4", "CCCC 4");
  }

  @Test
  void find_movementInALongUnknownStretch_isTheJourney() {
    assertThat(found("WWWW" + ".".repeat(30) + "mm.mm.mm" + ".".repeat(20) + "HHHH"))
        .containsExactly(
            "WWWW" + ".".repeat(27) + " 31", "...mm.mm.mm... W>H 14", ".".repeat(17) + "HHHH 21");
  }

  @Test
  void find_hoursOfWhichNothingIsKnown_areNoEpisode() {
    assertThat(found("WWWW" + ".".repeat(300) + "HHHH")).containsExactly("WWWW 4", "HHHH 4");
    assertThat(found("WWWW" + " ".repeat(300) + "WWWW")).containsExactly("WWWW 4", "WWWW 4");
  }

  @Test
  void find_openEnds_areNoJourney() {
    assertThat(found("mmmmWWWWmmmm")).containsExactly("WWWW 4");
    assertThat(found("mm..mm")).isEmpty();
    assertThat(found("")).isEmpty();
  }

  @Test
  void find_minutesWithoutRows_count() {
    assertThat(found("WWWmm     mmHHH")).containsExactly("WWW 3", "mmmm W>H 9", "HHH 3");
  }

  /** The share of labels that the generated collections lack. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void find_fourInTenLabelsMissing_stillFindsTheWays(long seed) {
    String truth = "H".repeat(90) + "m".repeat(40) + "W".repeat(200) + "m".repeat(30);
    StringBuilder days = new StringBuilder();
    for (int day = 0; day < 20; day++) {
      days.append(truth);
    }
    String line = days + "H".repeat(90);
    Random random = new Random(seed);
    StringBuilder seen = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      seen.append(random.nextInt(10) < 4 ? '.' : line.charAt(i));
    }

    List<Spell> spells = EpisodeFinder.find(Drawn.of(seen.toString()));

    int right = 0;
    for (Spell spell : spells) {
      for (int i = spell.first(); i < spell.end(); i++) {
        right += spell.episode().isJourney() == (line.charAt(i) == 'm') ? 1 : 0;
      }
    }
    assertThat(spells.stream().filter(spell -> spell.episode().isJourney())).hasSize(40);
    assertThat(right).isGreaterThan((int) (0.98 * line.length()));
  }

  @Test
  void movement_isWhatDoesNotKeepStill() {
    assertThat(Movement.is("transport")).isTrue();
    assertThat(Movement.is("Still")).isFalse();
    assertThat(Movement.is(" ")).isFalse();
    assertThat(Movement.is(null)).isFalse();
  }
}
