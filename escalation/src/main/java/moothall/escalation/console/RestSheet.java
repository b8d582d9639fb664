package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import moothall.escalation.care.Advice;

/**
 * What somebody is told who wanted the next case.
 *
 * @param offersRest whether it can be begun; no longer once it was
 */
public record RestSheet(String title, String words, boolean offersRest) {

  static RestSheet of(Advice advice) {
    return switch (advice) {
      case Advice.GoOn() -> new RestSheet(t("Go on"), t("Nothing is due."), false);
      case Advice.Rest(int points) ->
          new RestSheet(
              t("Time for a rest"),
              t(
                  "You have read a lot of abuse without a rest: {0} points. Do something else for a"
                      + " while, away from the screen if you can.",
                  points),
              true);
      case Advice.Resting(var until) ->
          new RestSheet(
              t("You are resting"), t("Your rest ends at {0}.", CouncilTime.local(until)), false);
      case Advice.Enough(int points) ->
          new RestSheet(
              t("Enough for today"),
              t(
                  "You have read {0} points today, which is as much as one person should. Hand over to"
                      + " a colleague, or do other work until tomorrow.",
                  points),
              true);
    };
  }
}
