package dev.lifelog.spark.jobs.ingest;

import dev.lifelog.core.episode.Spell;
import dev.lifelog.spark.jobs.running.TaskRun;
import dev.lifelog.spark.jobs.writing.MinuteEpisode;
import dev.lifelog.spark.jobs.writing.TableSink;
import dev.lifelog.spark.jobs.writing.TableTarget;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;

/** Adds to some of a user's minutes what they are part of. */
record EpisodeTask(Origin origin, Broadcast<MinuteIndex> minutes, TableTarget<MinuteEpisode> target)
    implements TaskRun.Work<EpisodeTask.Input, Long> {

  /** Three weeks: long enough for a task, and ten years still fill a cluster. */
  private static final int MINUTES_OF_A_TASK = 30_000;

  /** A list that Spark can carry. */
  record Input(ArrayList<Spell> spells) implements Serializable {

    static List<Input> of(List<Spell> spells) {
      List<Input> inputs = new ArrayList<>();
      int minutes = MINUTES_OF_A_TASK;
      for (Spell spell : spells) {
        if (minutes >= MINUTES_OF_A_TASK) {
          inputs.add(new Input(new ArrayList<>()));
          minutes = 0;
        }
        inputs.get(inputs.size() - 1).spells().add(spell);
        minutes += spell.end() - spell.first();
      }
      return inputs;
    }
  }

  @Override
  public Long apply(Input input) {
    MinuteIndex index = minutes.value();
    try (TableSink<MinuteEpisode> sink = target.open()) {
      for (Spell spell : input.spells()) {
        for (int i = spell.first(); i < spell.end(); i++) {
          sink.write(
              new MinuteEpisode(
                  origin.user(),
                  index.day(i),
                  Instant.ofEpochSecond(60L * index.minute(i)),
                  spell.episode()));
        }
      }
      return sink.rows();
    }
  }
}
