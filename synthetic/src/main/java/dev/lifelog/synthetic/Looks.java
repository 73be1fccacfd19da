package dev.lifelog.synthetic;

import dev.lifelog.synthetic.scene.SceneClass;
import java.util.List;

/**
 * What detectors call the things in a scene: Places365 categories, SUN attributes and COCO objects.
 */
record Looks(List<String> categories, List<String> attributes, List<String> objects) {

  static Looks of(SceneClass scene) {
    return switch (scene) {
      case CAFE ->
          looks(
              "coffee_shop cafeteria", "eating socializing", "cup chair dining_table cake person");
      case RESTAURANT ->
          looks(
              "restaurant dining_hall",
              "eating socializing",
              "wine_glass fork knife dining_table person pizza");
      case BAR -> looks("bar pub/indoor", "drinking socializing", "bottle cup person wine_glass");
      case KITCHEN -> looks("kitchen galley", "cleaning working", "oven sink microwave bottle");
      case FRIDGE ->
          looks("pantry kitchen", "enclosed_area glossy", "refrigerator bottle apple carrot");
      case DINING_TABLE ->
          looks(
              "dining_room dinette/home",
              "eating wood",
              "dining_table chair bowl fork knife banana");
      case TELEVISION ->
          looks("television_room living_room", "no_horizon carpet", "tv couch remote potted_plant");
      case BEDROOM -> looks("bedroom hotel_room", "cloth soothing", "bed clock");
      case BATHROOM -> looks("bathroom shower", "tiles washing", "sink toilet toothbrush person");
      case CAR -> looks("car_interior highway", "driving transporting", "car traffic_light truck");
      case BUS ->
          looks(
              "bus_interior subway_interior",
              "transporting enclosed_area",
              "bus person backpack chair");
      case TRAIN ->
          looks(
              "train_interior railroad_track",
              "transporting far-away_horizon",
              "train chair cup person");
      case SUPERMARKET ->
          looks(
              "supermarket market/indoor",
              "shopping cluttered_space",
              "bottle person orange handbag");
      case TOYSHOP ->
          looks("toyshop gift_shop", "shopping cluttered_space", "teddy_bear sports_ball car");
      case BOOKSHOP -> looks("bookstore library/indoor", "reading shopping", "book person");
      case OFFICE_SCREEN ->
          looks("office office_cubicles", "using_tools working", "tv keyboard mouse cup");
      case LAPTOP ->
          looks(
              "home_office computer_room",
              "working using_tools",
              "laptop keyboard cup potted_plant");
      case MEETING ->
          looks(
              "conference_room conference_center",
              "congregating socializing",
              "person chair laptop dining_table");
      case WHITEBOARD ->
          looks("classroom lecture_room", "studying_or_learning working", "person book");
      case STREET -> looks("street crosswalk", "asphalt pavement", "car person traffic_light");
      case PARK -> looks("park formal_garden", "grass trees", "bench person potted_plant");
      case SEASIDE -> looks("beach ocean", "sand swimming", "umbrella person boat bird");
      case BRIDGE -> looks("bridge river", "ocean far-away_horizon", "boat bird");
      case GYM ->
          looks("gymnasium/indoor martial_arts_gym", "exercise sports", "person sports_ball tv");
      case PHONE ->
          looks("phone_booth waiting_room", "using_tools no_horizon", "cell_phone person");
      case READING -> looks("library/indoor reception", "reading paper", "book person");
      case ICECREAM ->
          looks("ice_cream_parlor picnic_area", "eating natural_light", "person donut cake");
      case CORRIDOR -> looks("corridor hospital", "indoor_lighting enclosed_area", "person chair");
    };
  }

  private static Looks looks(String categories, String attributes, String objects) {
    return new Looks(words(categories), words(attributes), words(objects));
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1)).stream().map(word -> word.replace('_', ' ')).toList();
  }
}
