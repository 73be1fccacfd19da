package dev.lifelog.synthetic.object;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is drawn, each with its template. Names are ImageNet's where it has the thing. */
public enum ObjectClass {
  AEROPLANE(Vehicles::aeroplane),
  APPLE(Food::apple),
  BALL(Leisure::ball),
  BANANA(Food::banana),
  BED(Household::bed),
  BENCH(Outdoors::bench),
  BICYCLE(Vehicles::bicycle),
  BOAT(Vehicles::boat),
  BOOK(Belongings::book),
  BOTTLE(Tableware::bottle),
  BRIDGE(Outdoors::bridge),
  BUS(Vehicles::bus),
  CAMERA(Electronics::camera),
  CAR(Vehicles::car),
  CAT(Leisure::cat),
  CHAIR(Household::chair),
  CLOCK(Household::clock),
  COMPUTER_SCREEN(Electronics::computerScreen),
  CUP(Tableware::cup),
  DOOR(Household::door),
  DUMBBELL(Leisure::dumbbell),
  FISH(Leisure::fish),
  FLOWER(Outdoors::flower),
  FORK(Tableware::fork),
  GLASSES(Belongings::glasses),
  GUITAR(Leisure::guitar),
  HAT(Belongings::hat),
  HOUSE(Outdoors::house),
  ICE_CREAM(Food::iceCream),
  KEY(Belongings::key),
  KEYBOARD(Electronics::keyboard),
  LAPTOP(Electronics::laptop),
  PHONE(Electronics::phone),
  PIZZA(Food::pizza),
  PLATE(Tableware::plate),
  REFRIGERATOR(Household::refrigerator),
  SCISSORS(Belongings::scissors),
  SHIRT(Belongings::shirt),
  SHOPPING_CART(Belongings::shoppingCart),
  SPOON(Tableware::spoon),
  STEERING_WHEEL(Vehicles::steeringWheel),
  SUITCASE(Belongings::suitcase),
  TABLE_LAMP(Household::tableLamp),
  TEAPOT(Tableware::teapot),
  TEDDY_BEAR(Leisure::teddyBear),
  TELEVISION(Electronics::television),
  TRAFFIC_LIGHT(Vehicles::trafficLight),
  TRAIN(Vehicles::train),
  TREE(Outdoors::tree),
  UMBRELLA(Belongings::umbrella),
  WASHBASIN(Household::washbasin),
  WHITEBOARD(Household::whiteboard),
  WINE_GLASS(Tableware::wineGlass);

  @SuppressWarnings("ImmutableEnumChecker") // references to static methods: nothing to change
  private final Template template;

  ObjectClass(Template template) {
    this.template = template;
  }

  /** Of the class and of its folder. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> labels() {
    return Stream.of(values()).map(ObjectClass::label).toList();
  }

  void draw(Canvas canvas) {
    template.on(canvas);
  }

  private interface Template {
    void on(Canvas canvas);
  }
}
