package dev.lifelog.retrieval.analysis;

import java.util.List;

/** A small world to ask about. */
final class Surroundings {

  static final List<String> VOCABULARY =
      List.of(
          ("cafe restaurant bar kitchen fridge dining_table television bedroom bathroom car bus train supermarket toyshop bookshop"
                  + " office_screen laptop meeting whiteboard street park seaside bridge gym phone reading icecream corridor")
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
          List.of("walking", "transport"));

  private Surroundings() {}
}
