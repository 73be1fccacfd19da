package dev.lifelog.synthetic.scene;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The scenes of a lifelog, each with the way to draw it. The order is the vocabulary's order. */
public enum SceneClass {
  CAFE(MealScenes::cafe),
  RESTAURANT(MealScenes::restaurant),
  BAR(MealScenes::bar),
  KITCHEN(HomeScenes::kitchen),
  FRIDGE(HomeScenes::fridge),
  DINING_TABLE(MealScenes::diningTable),
  TELEVISION(HomeScenes::television),
  BEDROOM(HomeScenes::bedroom),
  BATHROOM(HomeScenes::bathroom),
  CAR(TransportScenes::car),
  BUS(TransportScenes::bus),
  TRAIN(TransportScenes::train),
  SUPERMARKET(ShopScenes::supermarket),
  TOYSHOP(ShopScenes::toyshop),
  BOOKSHOP(ShopScenes::bookshop),
  OFFICE_SCREEN(WorkScenes::officeScreen),
  LAPTOP(WorkScenes::laptop),
  MEETING(WorkScenes::meeting),
  WHITEBOARD(WorkScenes::whiteboard),
  STREET(OutdoorScenes::street),
  PARK(OutdoorScenes::park),
  SEASIDE(OutdoorScenes::seaside),
  BRIDGE(OutdoorScenes::bridge),
  GYM(WorkScenes::gym),
  PHONE(CloseUpScenes::phone),
  READING(CloseUpScenes::reading),
  ICECREAM(CloseUpScenes::icecream),
  CORRIDOR(WorkScenes::corridor);

  @SuppressWarnings("ImmutableEnumChecker") // references to static methods: nothing to change
  private final Drawing drawing;

  SceneClass(Drawing drawing) {
    this.drawing = drawing;
  }

  /** The concept's name in the vocabulary. */
  public String concept() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All concepts, in the vocabulary's order. */
  public static List<String> concepts() {
    return Stream.of(values()).map(SceneClass::concept).toList();
  }

  void draw(Stage stage) {
    drawing.on(stage);
  }

  private interface Drawing {
    void on(Stage stage);
  }
}
