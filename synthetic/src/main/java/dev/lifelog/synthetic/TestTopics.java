package dev.lifelog.synthetic;

import static dev.lifelog.synthetic.scene.SceneClass.*;

import dev.lifelog.core.topic.Topic;
import dev.lifelog.synthetic.plan.Activity;
import dev.lifelog.synthetic.plan.Episode;
import dev.lifelog.synthetic.plan.Place;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Questions about the test days that a concept alone cannot answer: they also name a place, a time
 * of day, what came before, a user, or what is not wanted. Clusters are a day at a place.
 */
final class TestTopics {
  private static final Asked.ClusterNaming BY_DAY_AND_PLACE =
      new Asked.ClusterNaming() {
        @Override
        public String key(Episode episode) {
          return description(episode);
        }

        @Override
        public String description(Episode episode) {
          String place = episode.placeName().isEmpty() ? "on the way" : episode.placeName();
          return episode.day() + ", " + place;
        }
      };

  private TestTopics() {}

  /** The topics; those about a second user go to the first where there is only one. */
  static List<Asked> of(int users) {
    String second = users > 1 ? "u2" : "u1";
    return List.of(
        asked(
            "101",
            "u1",
            "Coffee break in town",
            "u1 had a cup of coffee in some cafe of the town.",
            "Relevant are coffee breaks in public cafes. Cups that u1 drank at home or at work are not relevant.",
            episode -> episode.scene() == CAFE && !at(episode, "Home") && !at(episode, "Work")),
        asked(
            "102",
            "u1",
            "Driving home from the office",
            "Sitting in the car after work, until u1 reached home.",
            "Only the drive that begins at work and ends at home counts. Other drives, a bus and a train are not relevant.",
            episode ->
                episode.scene() == CAR
                    && named(episode.cameFrom(), "Work")
                    && named(episode.goesTo(), "Home")),
        asked(
            "103",
            "u1",
            "Breakfast at home",
            "The first meal that u1 ate in the morning, at the dining table.",
            "Between six and ten o'clock in the morning. Lunch and dinner are not relevant.",
            episode -> episode.scene() == DINING_TABLE && between(episode, 6, 10)),
        asked(
            "104",
            "u1",
            "Riding a bus",
            "u1 sat or stood inside a public bus.",
            "The inside of a bus must be visible. Moments on a train or in a car are not relevant.",
            episode -> episode.scene() == BUS),
        asked(
            "105",
            second,
            "Evening television",
            second + " watched television programmes after dinner.",
            "Relevant after 18:00 only. Programmes watched in daytime are not relevant.",
            episode -> episode.scene() == TELEVISION && between(episode, 18, 24)),
        asked(
            "106",
            "u1",
            "Shopping for food",
            "u1 pushed a trolley through a supermarket.",
            "Shops that sell toys or books are not relevant.",
            episode -> episode.scene() == SUPERMARKET),
        asked(
            "107",
            "u1",
            "Ice-cream on the strand",
            "u1 held an ice-cream while standing on Merrow Strand.",
            "Both the cone and the sea belong to the moment. An ice-cream eaten in town is not relevant.",
            episode -> episode.scene() == ICECREAM && at(episode, Place.STRAND_NAME)),
        asked(
            "108",
            "u1",
            "Laptop work away from the office",
            "u1 typed on a laptop somewhere other than at work.",
            "The laptop must be open. Moments at work are not relevant.",
            episode -> episode.scene() == LAPTOP && !at(episode, "Work")),
        asked(
            "109",
            "u1",
            "Dinner in a restaurant",
            "u1 went out for dinner and ate in a restaurant.",
            "After 18:00. Restaurant visits at noon are not relevant.",
            episode -> episode.scene() == RESTAURANT && between(episode, 18, 24)),
        asked(
            "110",
            "u1",
            "Strolling through a park",
            "u1 walked the paths of some park.",
            "u1 must be on foot. Resting on a bench is not relevant.",
            episode -> episode.scene() == PARK && episode.activity() == Activity.WALKING),
        asked(
            "111",
            "u1",
            "Meetings before noon",
            "u1 met colleagues around an office table before lunch.",
            "Meetings in the afternoon are not relevant.",
            episode -> episode.scene() == MEETING && between(episode, 6, 12)),
        asked(
            "112",
            second,
            "Reading late at night",
            second + " read a book at home shortly before going to sleep.",
            "After 20:00. Reading at work or in daytime is not relevant.",
            episode ->
                episode.scene() == READING && at(episode, "Home") && between(episode, 20, 24)));
  }

  private static Asked asked(
      String id,
      String user,
      String title,
      String description,
      String narrative,
      Predicate<Episode> relevant) {
    return new Asked(
        new Topic(id, "", user, title, description, narrative),
        relevant.and(episode -> episode.userId().equals(user)),
        BY_DAY_AND_PLACE);
  }

  private static boolean at(Episode episode, String place) {
    return episode.placeName().equals(place);
  }

  private static boolean named(@Nullable Place place, String name) {
    return place != null && place.name().equals(name);
  }

  private static boolean between(Episode episode, int from, int to) {
    LocalTime start = episode.starts();
    return start.getHour() >= from && start.getHour() < to;
  }
}
