package dev.lifelog.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lifelog.core.collection.CollectionImage;
import dev.lifelog.core.collection.DetectedObject;
import dev.lifelog.synthetic.plan.DayPlan;
import dev.lifelog.synthetic.plan.Days;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObserverTest {
  private final DayPlan day = new Days(1, 2).of(1).get(0);
  private final List<Picture> pictures = new Photographer(3000, 1).pictures(day);
  private final Observer observer = new Observer(320, 240);

  @Test
  void objects_haveTheRecallAndPrecisionOfANoisyObserver() {
    int there = 0;
    int seen = 0;
    int right = 0;
    for (Picture picture : pictures) {
      if (!picture.fault().hidesScene()) {
        List<String> truth = Looks.of(picture.episode().scene()).objects();
        List<String> found =
            observer.observe(picture, day).objects().stream().map(DetectedObject::name).toList();
        there += truth.size();
        seen += found.size();
        right += (int) found.stream().filter(truth::contains).count();
      }
    }
    assertThat((double) right / there).as("recall").isCloseTo(0.6, within(0.03));
    assertThat((double) right / seen).as("precision").isCloseTo(0.7, within(0.03));
  }

  @Test
  void hiddenScene_hasNoObjects() {
    assertThat(pictures)
        .filteredOn(picture -> picture.fault().hidesScene())
        .isNotEmpty()
        .allMatch(picture -> observer.observe(picture, day).objects().isEmpty());
  }

  @Test
  void rows_fitTheTable() {
    for (Picture picture : pictures.subList(0, 500)) {
      CollectionImage row = observer.observe(picture, day);
      assertThat(row.attributes()).doesNotHaveDuplicates().hasSize(10);
      assertThat(row.categories()).hasSize(5);
      assertThat(row.objects()).hasSizeLessThanOrEqualTo(25);
      assertThat(List.copyOf(row.categories().values())).isSortedAccordingTo((a, b) -> b - a);
    }
  }
}
