package moothall.escalation.care;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What somebody had before them on one day, and what they answered; both oldest first. */
public record Day(List<Reading> readings, List<Mark> marks) {

  public Day {
    readings = readings.stream().sorted(Comparator.comparing(Reading::at)).toList();
    marks = marks.stream().sorted(Comparator.comparing(Mark::at)).toList();
  }

  public int points() {
    return readings.stream().mapToInt(Reading::points).sum();
  }

  /** Those since the last rest, whether it was announced or simply taken, or since they went on. */
  public int pointsSinceRest(Limits limits, Instant now) {
    Instant since = marks.isEmpty() ? Instant.MIN : marks.getLast().at();
    int points = 0;
    Instant last = Instant.MAX;
    for (Reading it : readings) {
      if (!last.equals(Instant.MAX) && !last.plus(limits.rest()).isAfter(it.at())) {
        points = 0;
      }
      if (it.at().isAfter(since)) {
        points += it.points();
      }
      last = it.at();
    }
    return last.equals(Instant.MAX) || !last.plus(limits.rest()).isAfter(now) ? 0 : points;
  }

  /** What to say to somebody who wants more. */
  public Advice advice(Limits limits, Instant now) {
    if (!marks.isEmpty() && marks.getLast().kind() == Mark.Kind.RESTED) {
      Instant until = marks.getLast().at().plus(limits.rest());
      if (until.isAfter(now)) {
        return new Advice.Resting(until);
      }
    }
    if (points() >= limits.day() && !wentOnAfterEnough(limits)) {
      return new Advice.Enough(points());
    }
    int since = pointsSinceRest(limits, now);
    return since >= limits.between() ? new Advice.Rest(since) : new Advice.GoOn();
  }

  private boolean wentOnAfterEnough(Limits limits) {
    int points = 0;
    for (Reading it : readings) {
      points += it.points();
      if (points >= limits.day()) {
        return marks.stream()
            .anyMatch(mark -> mark.kind() == Mark.Kind.WENT_ON && !mark.at().isBefore(it.at()));
      }
    }
    return false;
  }
}
