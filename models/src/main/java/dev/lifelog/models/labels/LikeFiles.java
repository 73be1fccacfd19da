package dev.lifelog.models.labels;

import dev.lifelog.core.problem.Problem;
import dev.lifelog.core.problem.ProblemKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds moments among files that no table describes. Two pictures of a class are of one moment when
 * their names tell times close to each other or their {@linkplain Thumbprint thumbprints} are
 * alike, and whatever their classes when their bytes are equal. What follows from that in chains is
 * one moment too.
 */
final class LikeFiles {
  /** As for a collection's moments. */
  private static final Duration GAP = Duration.ofMinutes(20);

  private final List<PictureFile> pictures;
  private final List<Problem> problems;
  private final Groups groups;

  private LikeFiles(List<PictureFile> pictures, List<Problem> problems) {
    this.pictures = pictures;
    this.problems = problems;
    this.groups = new Groups(pictures.size());
  }

  /** Reads every file; one that cannot be decoded is a problem and is left out. */
  static Labels label(Map<Path, SortedSet<String>> files) {
    List<Problem> problems = new ArrayList<>();
    List<PictureFile> pictures = new ArrayList<>();
    Thumbprint thumbprint = new Thumbprint();
    List<PictureFile.Read> read =
        files.entrySet().stream().toList().parallelStream()
            .map(entry -> PictureFile.read(entry.getKey(), entry.getValue(), thumbprint))
            .toList();
    for (PictureFile.Read one : read) {
      if (one.picture() != null) {
        pictures.add(one.picture());
      } else if (one.problem() != null) {
        problems.add(one.problem());
      }
    }
    return new LikeFiles(pictures, problems).labels();
  }

  private Labels labels() {
    joinEqual();
    Map<String, List<Integer>> classes = new TreeMap<>();
    for (int i = 0; i < pictures.size(); i++) {
      classes.computeIfAbsent(pictures.get(i).concepts().first(), c -> new ArrayList<>()).add(i);
    }
    classes.values().forEach(this::joinInTime);
    classes.values().forEach(this::joinAlike);
    List<LabelledImage> images = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      PictureFile picture = pictures.get(i);
      String moment = pictures.get(groups.first(i)).file().toString();
      images.add(new LabelledImage(picture.file(), picture.concepts(), moment));
    }
    return new Labels(images, problems);
  }

  private void joinEqual() {
    Map<String, Integer> firsts = new HashMap<>();
    for (int i = 0; i < pictures.size(); i++) {
      PictureFile picture = pictures.get(i);
      Integer first = firsts.putIfAbsent(picture.digest(), i);
      if (first != null) {
        groups.join(first, i);
        if (!pictures.get(first).concepts().equals(picture.concepts())) {
          problems.add(twice(pictures.get(first), picture));
        }
      }
    }
  }

  private void joinInTime(List<Integer> ofClass) {
    List<Integer> timed =
        ofClass.stream()
            .filter(i -> pictures.get(i).time().isPresent())
            .sorted(Comparator.comparing(i -> pictures.get(i).time().orElseThrow()))
            .toList();
    for (int k = 1; k < timed.size(); k++) {
      Stream<PictureFile> pair = Stream.of(timed.get(k - 1), timed.get(k)).map(pictures::get);
      var times = pair.map(picture -> picture.time().orElseThrow()).toList();
      if (Duration.between(times.get(0), times.get(1)).compareTo(GAP) <= 0) {
        groups.join(timed.get(k - 1), timed.get(k));
      }
    }
  }

  private void joinAlike(List<Integer> ofClass) {
    for (int a = 1; a < ofClass.size(); a++) {
      for (int b = 0; b < a; b++) {
        if (Thumbprint.alike(
            pictures.get(ofClass.get(a)).thumbprint(), pictures.get(ofClass.get(b)).thumbprint())) {
          groups.join(ofClass.get(a), ofClass.get(b));
        }
      }
    }
  }

  private static Problem twice(PictureFile first, PictureFile second) {
    return new Problem(
        ProblemKind.LABELLED_IMAGE_TWICE,
        second.file().toString(),
        0,
        String.join(", ", second.concepts()),
        "the same picture is labelled "
            + String.join(", ", first.concepts())
            + " as "
            + first.file(),
        "Keep it in the class that it shows");
  }
}
