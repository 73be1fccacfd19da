package dev.lifelog.synthetic;

import dev.lifelog.core.UserError;
import dev.lifelog.core.collection.CollectionLayout;
import dev.lifelog.core.collection.ConceptTableWriter;
import dev.lifelog.core.collection.Minute;
import dev.lifelog.core.collection.MinuteTableWriter;
import dev.lifelog.synthetic.plan.DayPlan;
import dev.lifelog.synthetic.plan.Days;
import dev.lifelog.synthetic.seed.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Generates a collection in the organisers' format. The same settings give the same bytes, whatever
 * the number of cores. The truth is written last: where it stands, the collection is whole.
 */
public final class CollectionGenerator {
  private final Settings settings;

  private CollectionGenerator(Settings settings) {
    this.settings = settings;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Refuses a directory that holds anything: no run mixes its files with another's. */
  public GeneratedCollection generate(GenerationProgress progress) throws IOException {
    Path root = settings.out();
    refuseFull(root);
    var days = new Days(settings.seed(), settings.days());
    var users = new ArrayList<UserDays>();
    for (int user = 1; user <= settings.users(); user++) {
      var photographer =
          new Photographer(settings.imagesPerDay(), Seed.mix(settings.seed(), user, 11));
      List<UserDays.Day> photographed =
          days.of(user).stream()
              .map(day -> new UserDays.Day(day, photographer.pictures(day)))
              .toList();
      users.add(new UserDays("u" + user, photographed));
    }
    List<Picture> all = pictures(users.stream().flatMap(user -> user.days().stream()));
    new Rendering(root, settings.width(), settings.height()).draw(all, progress);
    int minutes = 0;
    for (UserDays user : users) {
      minutes += tables(root, user);
    }
    topics(root, users);
    TruthFile.write(truth(users), TruthFile.in(root));
    return new GeneratedCollection(root, settings.users(), settings.days(), minutes, all.size());
  }

  private int tables(Path root, UserDays user) throws IOException {
    var layout = CollectionLayout.of(root);
    Path minuteTable = layout.minuteTable(user.userId());
    Path conceptTable = layout.conceptTable(user.userId());
    Files.createDirectories(minuteTable.getParent());
    Files.createDirectories(conceptTable.getParent());
    var observer = new Observer(settings.width(), settings.height());
    long sensorSeed = Seed.mix(settings.seed(), user.userId().hashCode());
    int minutes = 0;
    try (var minuteRows = new MinuteTableWriter(Files.newBufferedWriter(minuteTable));
        var conceptRows = new ConceptTableWriter(Files.newBufferedWriter(conceptTable))) {
      for (UserDays.Day day : user.days()) {
        var sensors = new Sensors(day.plan(), sensorSeed);
        for (Minute row : sensors.rows(ids(day, false), ids(day, true))) {
          minuteRows.write(row);
          minutes++;
        }
        for (Picture picture : day.pictures()) {
          conceptRows.write(observer.observe(picture, day.plan()));
        }
      }
    }
    return minutes;
  }

  private void topics(Path root, List<UserDays> users) throws IOException {
    new TopicSet("dev", DevelopmentTopics.all())
        .write(
            root,
            pictures(users.stream().flatMap(u -> u.days().stream()).filter(d -> !d.plan().test())));
    new TopicSet("test", TestTopics.of(settings.users()))
        .write(
            root,
            pictures(users.stream().flatMap(u -> u.days().stream()).filter(d -> d.plan().test())));
  }

  private static List<Picture> pictures(Stream<UserDays.Day> days) {
    return days.flatMap(day -> day.pictures().stream()).toList();
  }

  private static Map<Integer, List<String>> ids(UserDays.Day day, boolean phone) {
    Map<Integer, List<String>> ids = new HashMap<>();
    for (Picture picture : day.pictures()) {
      if (picture.phone() == phone) {
        ids.computeIfAbsent(picture.minute(), minute -> new ArrayList<>()).add(picture.imageId());
      }
    }
    return ids;
  }

  private static List<TrueScene> truth(List<UserDays> users) {
    var scenes = new ArrayList<TrueScene>();
    for (UserDays user : users) {
      for (UserDays.Day day : user.days()) {
        for (Picture picture : day.pictures()) {
          var episode = picture.episode();
          String activity = episode.activity().word();
          scenes.add(
              new TrueScene(
                  picture.imageId(),
                  episode.scene().concept(),
                  episode.placeName(),
                  activity == null ? "" : activity,
                  picture.fault().word(),
                  day.plan().test() ? "test" : "dev"));
        }
      }
    }
    return scenes;
  }

  private static void refuseFull(Path root) throws IOException {
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw UserError.of(root + " is a file", "Name a directory that is empty or missing");
    }
    if (Files.isDirectory(root)) {
      try (Stream<Path> entries = Files.list(root)) {
        if (entries.findAny().isPresent()) {
          throw UserError.of(
              root + " is not empty", "Name a directory that is empty or missing, or empty it");
        }
      }
    }
    Files.createDirectories(root);
  }

  /** One user's days with their pictures. */
  private record UserDays(String userId, List<Day> days) {
    private record Day(DayPlan plan, List<Picture> pictures) {}
  }

  private record Settings(
      Path out, int users, int days, int imagesPerDay, long seed, int width, int height) {}

  /** All but {@code out} have defaults: 2 users, 8 days, 200 images a day, seed 7, 1024×768. */
  public static final class Builder {
    private Path out = Path.of("collection");
    private int users = 2;
    private int days = 8;
    private int imagesPerDay = 200;
    private long seed = 7;
    private int width = 1024;
    private int height = 768;

    private Builder() {}

    public Builder out(Path directory) {
      this.out = directory;
      return this;
    }

    public Builder users(int number) {
      this.users = within("users", number, 1, 99);
      return this;
    }

    /** At least 2: one to learn from and one to be evaluated on. */
    public Builder days(int number) {
      this.days = within("days", number, 2, 1000);
      return this;
    }

    /** At most 4,000: more would not fit the table's 20 images a minute. */
    public Builder imagesPerDay(int number) {
      this.imagesPerDay = within("images per day", number, 1, 4000);
      return this;
    }

    public Builder seed(long number) {
      this.seed = number;
      return this;
    }

    /** In pixels; scenes are drawn for 4:3 and stretched to anything else. */
    public Builder size(int wide, int high) {
      this.width = within("width", wide, 32, 4096);
      this.height = within("height", high, 24, 3072);
      return this;
    }

    public CollectionGenerator build() {
      return new CollectionGenerator(
          new Settings(out, users, days, imagesPerDay, seed, width, height));
    }

    private static int within(String name, int value, int least, int most) {
      if (value < least || value > most) {
        throw UserError.of(
            "A collection cannot have " + value + " as its number of " + name,
            "Choose from " + least + " to " + most);
      }
      return value;
    }
  }
}
