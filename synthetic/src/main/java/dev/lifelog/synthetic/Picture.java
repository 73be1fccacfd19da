package dev.lifelog.synthetic;

import dev.lifelog.synthetic.plan.Episode;
import dev.lifelog.synthetic.scene.Fault;
import dev.lifelog.synthetic.scene.Shot;

/**
 * A picture that is to be drawn.
 *
 * @param minute index into the day's minutes
 * @param sequence counts within the minute
 * @param path relative to the collection's root
 * @param hour local time of day, 0 to 24
 */
record Picture(
    String imageId,
    Episode episode,
    int minute,
    int sequence,
    String path,
    Fault fault,
    boolean phone,
    long seed,
    double hour) {

  Shot shot() {
    return new Shot(episode.scene(), episode.behind(), episode.seed(), seed, hour, fault);
  }
}
