package moothall.escalation.console;

import moothall.escalation.care.Advice;

/**
 * What somebody is told who wanted the next case.
 *
 * @param offersRest whether it can be begun; no longer once it was
 */
public record RestSheet(String title, String words, boolean offersRest) {

  static RestSheet of(Advice advice) {
    return switch (advice) {
      case Advice.GoOn() -> new RestSheet("Go on", "Nothing is due.", false);
      case Advice.Rest(int points) ->
          new RestSheet(
              "Time for a rest",
              "You have read a lot of abuse without a rest: "
                  + points
                  + " points. Do something else for a while, away from the screen if you can.",
              true);
      case Advice.Resting(var until) ->
          new RestSheet(
              "You are resting", "Your rest ends at " + CouncilTime.local(until) + ".", false);
      case Advice.Enough(int points) ->
          new RestSheet(
              "Enough for today",
              "You have read "
                  + points
                  + " points today, which is as much as one person should. Hand over to a colleague,"
                  + " or do other work until tomorrow.",
              true);
    };
  }
}
