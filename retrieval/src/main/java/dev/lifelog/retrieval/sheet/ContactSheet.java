package dev.lifelog.retrieval.sheet;

import dev.lifelog.core.evaluation.Figures;
import dev.lifelog.core.evaluation.GroundTruth;
import dev.lifelog.core.evaluation.Measures;
import dev.lifelog.core.topic.Topic;
import dev.lifelog.retrieval.answering.Answer;
import dev.lifelog.retrieval.answering.Ranked;
import dev.lifelog.retrieval.sheet.Card.Verdict;
import dev.lifelog.retrieval.topics.TopicAnswer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All answers of a run on one page with its pictures inside, to be opened, kept and sent as a
 * single file.
 */
public final class ContactSheet {

  private static final int DEFAULT_SHOWN = 20;
  private static final int MEASURED_AT = 10;

  private final Card card;
  private String title = "Contact sheet";
  private int shown = DEFAULT_SHOWN;
  private @Nullable GroundTruth truth;

  private ContactSheet(Path collectionRoot) {
    this.card = new Card(new Thumbnails(collectionRoot));
  }

  public static ContactSheet of(Path collectionRoot) {
    return new ContactSheet(collectionRoot);
  }

  public ContactSheet title(String text) {
    this.title = text;
    return this;
  }

  /** Images shown of each topic; default 20. */
  public ContactSheet shown(int images) {
    this.shown = images;
    return this;
  }

  /** Marks what is relevant, and measures each topic. */
  public ContactSheet groundTruth(GroundTruth groundTruth) {
    this.truth = groundTruth;
    return this;
  }

  /** Writes the page; folders that are missing on the way are made. */
  public void write(Path html, List<TopicAnswer> answers) throws IOException {
    Path parent = html.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try (BufferedWriter page = Files.newBufferedWriter(html)) {
      page.write(
          resource("sheet-head.html")
              .replace("{title}", Html.text(title))
              .replace("{style}", resource("sheet.css")));
      page.write(
          "<header><h1>"
              + Html.text(title)
              + "</h1>\n"
              + overview(answers)
              + "</header>\n<main>\n");
      for (TopicAnswer answer : answers) {
        page.write(section(answer));
      }
      page.write("</main>\n</body>\n</html>\n");
    }
  }

  private String overview(List<TopicAnswer> answers) {
    StringBuilder list = new StringBuilder("<nav>");
    for (TopicAnswer answer : answers) {
      list.append("<a href=\"#topic-")
          .append(Html.text(answer.topic().id()))
          .append("\">")
          .append(Html.text(heading(answer.topic())))
          .append(
              figures(answer)
                  .map(f -> " <i>" + String.format(Locale.ROOT, "%.2f", f.f1()) + "</i>")
                  .orElse(""))
          .append("</a>");
    }
    list.append("</nav>\n");
    if (truth != null) {
      list.append(
          "<p class=\"legend\">Figures are F1@10. Green: relevant, with the cluster that it hits. Red: not relevant.</p>\n");
    }
    return list.toString();
  }

  private String section(TopicAnswer answer) {
    Topic topic = answer.topic();
    StringBuilder html = new StringBuilder();
    html.append("<section id=\"topic-")
        .append(Html.text(topic.id()))
        .append("\">\n<h2>")
        .append(Html.text(heading(topic)))
        .append("</h2>\n");
    if (!topic.description().isBlank()) {
      html.append("<p>").append(Html.text(topic.description())).append("</p>\n");
    }
    figures(answer)
        .ifPresent(
            f ->
                html.append(
                    String.format(
                        Locale.ROOT,
                        "<p class=\"figures\"><b>P@10</b> %.2f <b>CR@10</b> %.2f <b>F1@10</b> %.2f</p>%n",
                        f.precision(),
                        f.clusterRecall(),
                        f.f1())));
    Answer found = answer.answer();
    if (found == null) {
      return html.append("<p class=\"problem\">")
          .append(Html.text(Objects.requireNonNullElse(answer.problem(), "")))
          .append("</p>\n</section>\n")
          .toString();
    }
    html.append(tags(found));
    html.append("<div class=\"cards\">\n");
    for (Ranked ranked : found.results().subList(0, Math.min(shown, found.results().size()))) {
      Set<String> clusters =
          truth == null ? Set.of() : truth.clustersOf(topic.id(), ranked.imageId());
      html.append(card.html(ranked, verdict(topic, clusters), clusters));
    }
    return html.append("</div>\n</section>\n").toString();
  }

  private static String tags(Answer answer) {
    List<String> tags = new ArrayList<>();
    answer.explanation().understood().forEach(part -> tags.add("<li>" + Html.text(part) + "</li>"));
    answer
        .explanation()
        .ignored()
        .forEach(part -> tags.add("<li class=\"ignored\">" + Html.text(part) + "</li>"));
    String note = answer.explanation().note();
    return "<ul class=\"tags\">"
        + String.join("", tags)
        + "</ul>\n"
        + (note.isEmpty() ? "" : "<p class=\"problem\">" + Html.text(note) + "</p>\n");
  }

  private Verdict verdict(Topic topic, Set<String> clusters) {
    if (truth == null || !truth.topics().contains(topic.id())) {
      return Verdict.UNJUDGED;
    }
    return clusters.isEmpty() ? Verdict.NOT_RELEVANT : Verdict.RELEVANT;
  }

  private Optional<Figures> figures(TopicAnswer answer) {
    if (truth == null || !truth.topics().contains(answer.topic().id())) {
      return Optional.empty();
    }
    Answer found = answer.answer();
    List<String> images =
        found == null ? List.of() : found.results().stream().map(Ranked::imageId).toList();
    return Optional.of(Measures.of(images, truth, answer.topic().id()).at(MEASURED_AT));
  }

  private static String heading(Topic topic) {
    return topic.id() + " " + (topic.title().isBlank() ? topic.description() : topic.title());
  }

  private static String resource(String name) {
    try (InputStream packed =
        Objects.requireNonNull(ContactSheet.class.getResourceAsStream(name), name)) {
      return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
