package dev.lifelog.retrieval.answering;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.lifelog.core.moment.InMoment;
import dev.lifelog.core.moment.Moments;
import dev.lifelog.core.moment.UserDay;
import dev.lifelog.core.question.Question;
import dev.lifelog.core.ranking.RankedImage;
import dev.lifelog.core.ranking.RankedList;
import dev.lifelog.core.settings.RankingSettings;
import dev.lifelog.retrieval.analysis.Understanding;
import dev.lifelog.retrieval.learning.KnownTopic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is made of exact rankings: several are fused into one, and one is put in order of its
 * moments. Both are functions of the first images of each ranking, so that whoever ranks exactly
 * gets the same answer.
 */
public final class RefinedAnswering implements QuestionAnswering {

  private final CqlSession session;
  private final List<Source> sources;
  private final RankingSettings settings;

  /**
   * What a model ranks.
   *
   * @param model name:version
   * @param weight percent
   */
  public record Source(String model, int weight, QuestionAnswering answering) {

    public static Source of(CqlSession session, String model, int weight) {
      return new Source(model, weight, new Answering(session, model));
    }
  }

  /**
   * One source, or several that become one ranking; put in order of the first one's moments where
   * the settings want that.
   */
  public RefinedAnswering(CqlSession session, List<Source> sources, RankingSettings settings) {
    this.session = session;
    this.sources = List.copyOf(sources);
    this.settings = settings;
  }

  @Override
  public void expect(String topicSet, Map<String, Question> questions, int top) {
    Map<String, Question> counted = new LinkedHashMap<>();
    questions.forEach((id, question) -> counted.put(id, question.counting(settings.several())));
    sources.forEach(source -> source.answering().expect(topicSet, counted, depth(top)));
  }

  private int depth(int top) {
    return fuses() ? settings.fusionDepth(top) : settings.depth(top);
  }

  private boolean fuses() {
    return sources.size() > 1;
  }

  @Override
  public Answer answer(Understanding understood, int top) {
    Understanding asked = understood.counting(settings.several());
    int depth = depth(top);
    List<Answer> answers = new ArrayList<>();
    List<RankedList> lists = new ArrayList<>();
    for (Source source : sources) {
      Answer answer = source.answering().answer(asked, depth);
      answers.add(answer);
      lists.add(new RankedList(source.weight(), images(answer)));
    }
    if (!fuses() && !settings.moments()) {
      return answers.get(0);
    }
    Stopwatch watch = new Stopwatch();
    Reads reads = new Reads(session);
    List<RankedImage> ranked = fuses() ? settings.fusion().of(lists) : lists.get(0).images();
    if (settings.moments()) {
      List<RankedImage> first = ranked.subList(0, Math.min(settings.depth(top), ranked.size()));
      ranked = settings.order().of(first, moments(reads, first, answers.get(0)));
    }
    watch.lap("moments");
    Explanation explanation = Explanation.together(explanations(answers), reads, watch);
    return new Answer(
        asked.question(),
        shown(ranked.subList(0, Math.min(top, ranked.size())), answers),
        explanation);
  }

  /**
   * What each source ranks by itself, and the moments of all that is ranked: what an answer is made
   * of.
   */
  public KnownTopic known(String topicId, Understanding asked) {
    List<List<RankedImage>> lists = new ArrayList<>();
    List<RankedImage> all = new ArrayList<>();
    List<Answer> answers = new ArrayList<>();
    Understanding counted = asked.counting(settings.several());
    for (Source source : sources) {
      Answer answer = source.answering().answer(counted, settings.fusionPool());
      answers.add(answer);
      lists.add(images(answer));
      all.addAll(images(answer));
    }
    return new KnownTopic(topicId, lists, moments(new Reads(session), all, answers.get(0)));
  }

  /** As far as their order in another ranking depends on it; points are the shown score. */
  private static List<RankedImage> images(Answer answer) {
    return answer.results().stream()
        .map(
            image ->
                new RankedImage(
                    new UserDay(image.userId(), image.day()),
                    image.imageId(),
                    image.score(),
                    image.informative()))
        .toList();
  }

  /**
   * As the first source's model sees them. Packed lists tell of each image's; only days of images
   * of which nothing was told are read.
   */
  private Moments moments(Reads reads, List<RankedImage> images, Answer ofFirst) {
    Map<UserDay, Map<String, InMoment>> told = new HashMap<>();
    for (Ranked image : ofFirst.results()) {
      InMoment moment = image.moment();
      if (moment != null) {
        told.computeIfAbsent(new UserDay(image.userId(), image.day()), any -> new HashMap<>())
            .put(image.imageId(), moment);
      }
    }
    Set<UserDay> open = new HashSet<>();
    for (RankedImage image : images) {
      if (!told.getOrDefault(image.day(), Map.of()).containsKey(image.imageId())) {
        open.add(image.day());
      }
    }
    return Moments.of(new ReadMoments(session, sources.get(0).model()).read(reads, open), told);
  }

  private static List<Explanation> explanations(List<Answer> answers) {
    return answers.stream().map(Answer::explanation).toList();
  }

  /** Told as the first source that found it does. */
  private static List<Ranked> shown(List<RankedImage> ranked, List<Answer> answers) {
    Map<String, Ranked> known = new HashMap<>();
    answers.forEach(
        answer -> answer.results().forEach(image -> known.putIfAbsent(image.imageId(), image)));
    Map<String, Ranked> shown = new LinkedHashMap<>();
    for (RankedImage image : ranked) {
      Ranked found = known.get(image.imageId());
      if (found != null) {
        shown.put(image.imageId(), found.at(shown.size() + 1, (int) image.points()));
      }
    }
    return List.copyOf(shown.values());
  }
}
