package dev.lifelog.synthetic.plan;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * One user's day: the minutes from local midnight to local midnight, and what happens in them.
 *
 * @param clock local time of every minute; 1,440 of them unless clocks change or the user crosses a
 *     border
 * @param home where the user is when no episode runs
 * @param test true when the day is for evaluation and nothing may be learnt from it
 */
public record DayPlan(
    String userId,
    LocalDate day,
    boolean test,
    Place home,
    List<ZonedDateTime> clock,
    List<Episode> episodes) {}
