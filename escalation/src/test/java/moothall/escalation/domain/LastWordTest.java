package moothall.escalation.domain;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.domain.ResponseTest.caseWith;
import static moothall.escalation.domain.ResponseTest.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class LastWordTest {

  private static final Instant LATER = RECEIVED.plusSeconds(60);
  private static final CaseEvent HIDE =
      new CaseEvent.HideRequested(RECEIVED, id(1), "system", true, "policy");

  @Test
  void isTheAnswerAndNotTheRequest() {
    CaseEvent unhide = new CaseEvent.UnhideRequested(LATER, id(2), "asha", "A quotation.");

    assertThat(LastWord.on(caseWith(HIDE))).isEmpty();
    assertThat(LastWord.on(caseWith(HIDE, ended(Settlement.DONE), unhide)))
        .contains(new LastWord(LATER, LastWord.From.ANSWER));
  }

  @Test
  void isNoAnswerThatConfirmsNothing() {
    assertThat(LastWord.on(caseWith(HIDE, ended(Settlement.GAVE_UP)))).isEmpty();
    assertThat(LastWord.on(caseWith(HIDE, ended(Settlement.FORBIDDEN)))).isEmpty();
    assertThat(LastWord.on(caseWith(HIDE, ended(Settlement.GONE)))).isPresent();
  }

  @Test
  void isWhatSomebodyChangedThere() {
    assertThat(
            LastWord.on(
                caseWith(
                    HIDE,
                    ended(Settlement.DONE),
                    new CaseEvent.ChangedThere(LATER, ActionKind.UNHIDE, null))))
        .contains(new LastWord(LATER, LastWord.From.CHANGE));
    assertThat(LastWord.on(caseWith(new CaseEvent.CommentRemoved(LATER, null))))
        .contains(new LastWord(LATER, LastWord.From.PRESENCE));
  }

  private static CaseEvent ended(Settlement settlement) {
    return new CaseEvent.ActionCompleted(LATER, id(1), ActionKind.HIDE, settlement);
  }
}
