package dev.lifelog.synthetic;

import dev.lifelog.core.topic.Topic;
import dev.lifelog.synthetic.plan.Episode;
import dev.lifelog.synthetic.scene.SceneClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One topic for each concept; its clusters are the episodes, all described by the concept's name.
 */
final class DevelopmentTopics {
  private static final Asked.ClusterNaming BY_EPISODE =
      new Asked.ClusterNaming() {
        @Override
        public String key(Episode episode) {
          return episode.userId() + " " + episode.day() + " " + episode.number();
        }

        @Override
        public String description(Episode episode) {
          return episode.scene().concept();
        }
      };

  private DevelopmentTopics() {}

  static List<Asked> all() {
    var topics = new ArrayList<Asked>();
    for (SceneClass scene : SceneClass.values()) {
      String id = String.format(Locale.ROOT, "%03d", topics.size() + 1);
      String words = words(scene);
      topics.add(
          new Asked(
              new Topic(
                  id,
                  "",
                  "all",
                  title(words),
                  "Find all moments that show " + words + ".",
                  "Relevant is every image in which "
                      + words
                      + " can be made out. Images that are too dark or covered are not relevant."),
              episode -> episode.scene() == scene,
              BY_EPISODE));
    }
    return topics;
  }

  private static String title(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String words(SceneClass scene) {
    return switch (scene) {
      case CAFE -> "a café with a cup of coffee";
      case RESTAURANT -> "a set table in a restaurant";
      case BAR -> "the counter of a bar";
      case KITCHEN -> "a kitchen with its cooker";
      case FRIDGE -> "the inside of a fridge";
      case DINING_TABLE -> "a dining table at home";
      case TELEVISION -> "a television set";
      case BEDROOM -> "a bedroom";
      case BATHROOM -> "a bathroom";
      case CAR -> "the inside of a car";
      case BUS -> "the inside of a bus";
      case TRAIN -> "a table in a train";
      case SUPERMARKET -> "the aisle of a supermarket";
      case TOYSHOP -> "shelves of toys";
      case BOOKSHOP -> "shelves of a bookshop";
      case OFFICE_SCREEN -> "a computer screen on a desk";
      case LAPTOP -> "a laptop";
      case MEETING -> "people in a meeting";
      case WHITEBOARD -> "a whiteboard";
      case STREET -> "a street";
      case PARK -> "a park";
      case SEASIDE -> "the seaside";
      case BRIDGE -> "a bridge";
      case GYM -> "a gym";
      case PHONE -> "a phone in the hand";
      case READING -> "an open book";
      case ICECREAM -> "an ice-cream";
      case CORRIDOR -> "a corridor";
    };
  }
}
