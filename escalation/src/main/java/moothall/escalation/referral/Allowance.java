package moothall.escalation.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long something may take. Always ends at one moment, known from the beginning. */
public sealed interface Allowance {

  Instant from(Instant start, CouncilHours hours);

  /** So long, night or day. */
  record Elapsed(Duration time) implements Allowance {
    @Override
    public Instant from(Instant start, CouncilHours hours) {
      return start.plus(time);
    }
  }

  /** So long while the offices are open. */
  record WhileOpen(Duration time) implements Allowance {
    @Override
    public Instant from(Instant start, CouncilHours hours) {
      return hours.afterWorking(start, time);
    }
  }

  /** So many days on which the offices open. */
  record WorkingDays(int number) implements Allowance {
    @Override
    public Instant from(Instant start, CouncilHours hours) {
      return hours.afterWorkingDays(start, number);
    }
  }

  /** One while the offices are open at the start, another while they are not. */
  record ByTheHour(Allowance open, Allowance shut) implements Allowance {
    @Override
    public Instant from(Instant start, CouncilHours hours) {
      return (hours.areOpenAt(start) ? open : shut).from(start, hours);
    }
  }

  /**
   * Reads {@code 15m}, {@code 24h}, {@code 4 working hours}, {@code 2 working days}, or two of them
   * as {@code 30m in hours, 60m otherwise}; empty if it is none of these.
   */
  static Optional<Allowance> parse(String text) {
    List<String> two = List.of(text.strip().split(" in hours, ", -1));
    if (two.size() == 2 && two.getLast().endsWith(" otherwise")) {
      String shut = two.getLast().substring(0, two.getLast().length() - " otherwise".length());
      return parse(two.getFirst())
          .flatMap(open -> parse(shut).map(other -> new ByTheHour(open, other)));
    }
    List<String> words = List.of(text.strip().split(" ", -1));
    String last = words.getLast();
    if (words.size() == 1) {
      return number(last, 1)
          .flatMap(number ->
              last.endsWith("m")
                  ? Optional.of(new Elapsed(Duration.ofMinutes(number)))
                  : last.endsWith("h")
                      ? Optional.of(new Elapsed(Duration.ofHours(number)))
                      : Optional.empty());
    }
    if (words.size() != 3 || !words.get(1).equals("working")) {
      return Optional.empty();
    }
    return number(words.getFirst(), 0)
        .flatMap(number ->
            switch (last) {
              case "hour", "hours" -> Optional.of(new WhileOpen(Duration.ofHours(number)));
              case "day", "days" -> Optional.of(new WorkingDays(number));
              default -> Optional.empty();
            });
  }

  private static Optional<Integer> number(String text, int unit) {
    String digits = text.substring(0, Math.max(0, text.length() - unit));
    boolean isNumber =
        !digits.isEmpty()
            && digits.length() < 5
            && digits.chars().allMatch(it -> it >= '0' && it <= '9');
    return isNumber
        ? Optional.of(Integer.valueOf(digits)).filter(number -> number > 0)
        : Optional.empty();
  }
}
