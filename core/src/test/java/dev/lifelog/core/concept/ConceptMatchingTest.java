package dev.lifelog.core.concept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptMatchingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          television | television
          television, television system | television
          n04404412 television, television system | television
          TVs | television
          refrigerator, icebox | fridge
          dining table, board | dining_table
          dining-tables | dining_table
          cellular telephone, cellular phone, cellphone, cell, mobile phone | phone
          seashore, coast, seacoast, sea-coast | seaside
          ice cream, icecream | icecream
          Ice_Creams | icecream
          grocery store, grocery, food market, market | supermarket
          buses | bus
          bookshop, bookstore, bookstall | bookshop
          """)
  void concepts_ofALabel_areMetByNameOrSynonym(String label, String concept) {
    List<String> concepts =
        List.of(
            "television",
            "fridge",
            "dining_table",
            "phone",
            "seaside",
            "icecream",
            "supermarket",
            "bus",
            "bookshop");

    assertThat(ConceptMatching.of(List.of(label), concepts).concepts(label))
        .containsExactly(concept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          passenger car, coach, carriage | car
          horizontal bar, high bar | bar
          bar stool | bar
          glasses | glass_door
          pillow | bedroom
          """)
  void concepts_ofALabelThatOnlySoundsAlike_areNone(String label, String concept) {
    assertThat(ConceptMatching.of(List.of(label), List.of(concept)).concepts(label)).isEmpty();
  }

  @Test
  void concepts_ofAClassWithItsOwnName_isNoOtherConcept() {
    ConceptMatching matching =
        ConceptMatching.of(List.of("monitor", "screen"), List.of("monitor", "office_screen"));

    assertThat(matching.concepts("monitor")).containsExactly("monitor");
    assertThat(matching.concepts("screen")).containsExactly("monitor", "office_screen");
  }

  @Test
  void concepts_ofOneVocabulary_areThemselves() {
    List<String> names = List.of("cafe", "bar", "car", "bus");
    ConceptMatching matching = ConceptMatching.of(names, names);

    assertThat(names).allSatisfy(name -> assertThat(matching.concepts(name)).containsExactly(name));
    assertThat(matching.unmatched()).isEmpty();
    assertThat(matching.isIdentity()).isTrue();
    assertThat(ConceptMatching.of(List.of("tv"), List.of("television")).isIdentity()).isFalse();
  }

  @Test
  void classes_ofSeveralConcepts_standInTheNetworksOrder() {
    ConceptMatching matching =
        ConceptMatching.of(
            List.of("zebra", "tv", "desk", "icebox"), List.of("fridge", "television"));

    assertThat(matching.classes(Set.of("fridge", "television"))).containsExactly("tv", "icebox");
  }

  @Test
  void text_tellsWhatMatchedAndWhatDidNot() {
    ConceptMatching matching =
        ConceptMatching.of(
            List.of("monitor", "screen, CRT screen", "zebra"),
            List.of("office_screen", "gym", "park"));

    assertThat(matching.text())
        .isEqualTo("office_screen = monitor; screen, CRT screen\nwithout a class: gym, park\n");
  }
}
