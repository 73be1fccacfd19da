package dev.lifelog.retrieval.sheet;

import dev.lifelog.core.Score;
import dev.lifelog.retrieval.answering.Ranked;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One ranked image: picture, rank, time, place, concepts and why. */
final class Card {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final Thumbnails thumbnails;

  Card(Thumbnails thumbnails) {
    this.thumbnails = thumbnails;
  }

  /**
   * The card's markup.
   *
   * @param judged whether a ground truth says something about this topic
   * @param clusters of the ground truth that the image hits
   */
  String html(Ranked ranked, Verdict judged, Set<String> clusters) {
    String mark =
        switch (judged) {
          case RELEVANT ->
              "<span class=\"mark\" title=\"relevant, cluster "
                  + Html.text(String.join(", ", clusters))
                  + "\">✓ "
                  + Html.text(String.join(", ", clusters))
                  + "</span>";
          case NOT_RELEVANT -> "<span class=\"mark\" title=\"not relevant\">✗</span>";
          case UNJUDGED -> "";
        };
    return "<figure class=\"card "
        + judged.name().toLowerCase(Locale.ROOT)
        + "\" id=\""
        + Html.text(ranked.imageId())
        + "\">"
        + picture(ranked)
        + "<span class=\"rank\">"
        + ranked.rank()
        + "</span>"
        + mark
        + "<figcaption><b>"
        + when(ranked)
        + "</b>"
        + where(ranked)
        + concepts(ranked)
        + "<small title=\""
        + Html.text(ranked.why())
        + "\">"
        + Html.text(ranked.why())
        + "</small></figcaption></figure>\n";
  }

  private String picture(Ranked ranked) {
    return thumbnails
        .of(ranked.path())
        .map(uri -> "<img alt=\"" + Html.text(ranked.why()) + "\" src=\"" + uri + "\">")
        .orElse("<div class=\"gap\">no picture<br>" + Html.text(ranked.path()) + "</div>");
  }

  private static String when(Ranked ranked) {
    String weekday = ranked.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    String time = ranked.localTime() == null ? "" : " " + CLOCK.format(ranked.localTime());
    return weekday + " " + ranked.day() + time;
  }

  private static String where(Ranked ranked) {
    List<String> parts = new ArrayList<>(List.of(Html.text(ranked.userId())));
    if (ranked.place() != null) {
      parts.add(Html.text(ranked.place()));
    }
    if (ranked.activity() != null && !ranked.activity().isBlank()) {
      parts.add(Html.text(ranked.activity()));
    }
    return "<span class=\"where\">" + String.join(" · ", parts) + "</span>";
  }

  private static String concepts(Ranked ranked) {
    StringBuilder bars = new StringBuilder();
    ranked
        .concepts()
        .forEach(
            (concept, score) ->
                bars.append(
                    String.format(
                        Locale.ROOT,
                        "<span class=\"bar\" style=\"--w:%d%%\">%s %.2f</span>",
                        score / 100,
                        Html.text(concept.replace('_', ' ')),
                        Score.toDouble(score))));
    return bars.toString();
  }

  /** What the ground truth says. */
  enum Verdict {
    RELEVANT,
    NOT_RELEVANT,
    UNJUDGED
  }
}
