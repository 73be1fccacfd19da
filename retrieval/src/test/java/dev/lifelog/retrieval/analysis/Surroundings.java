package dev.lifelog.retrieval.analysis;

import dev.lifelog.core.episode.Episode;
import java.util.List;
import java.util.Set;

/** A small world to ask about. */
final class Surroundings {

  static final List<String> VOCABULARY =
      List.of(
          ("cafe restaurant bar kitchen fridge dining_table television bedroom bathroom car bus"
               + " train supermarket toyshop bookshop office_screen laptop meeting whiteboard"
               + " street park seaside bridge gym phone reading icecream corridor")
              .split(" "));

  static final Gazetteer GAZETTEER =
      new Gazetteer(
          List.of("u1", "u2"),
          List.of(
              "Home",
              "Work",
              "Dublin City University (DCU)",
              "Cafe Fontana",
              "Tesco Superstore",
              "Tesco Express",
              "Saint Anne's Park",
              "Cafe"),
          List.of("walking", "transport"),
          Set.of(
              new Episode("Work", "Home", null),
              new Episode("Home", "Cafe Fontana", null),
              new Episode("Cafe Fontana", "Home", null),
              new Episode("Home", "Dublin City University (DCU)", null)),
          Set.of(2018, 2019));

  private Surroundings() {}
}
