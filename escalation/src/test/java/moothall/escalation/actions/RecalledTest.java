package moothall.escalation.actions;

import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import moothall.escalation.actions.MoodyWebsite.Mood;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.Settlement;
import moothall.escalation.domain.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A case changes between the asking and the sending: what is recalled, and what is only looked at.
 */
final class RecalledTest extends PeopleAsking {

  @Test
  void keepsWhatIsReferredBeforeItIsDeleted() {
    take(abusive().asking("FLAG"));
    website.next(Mood.IS_BUSY);
    delete();
    worker().carryOutNext();

    refer();
    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.SUPERSEDED);
    assertThat(website.status(nativeId)).isEqualTo("visible");
    assertThat(it().attention().orElseThrow()).contains("a referral was raised");
    assertThat(it().isDecided()).isFalse();
  }

  @Test
  void hidesInsteadWhatTurnsOutToBeAHateCrimeBeforeItIsDeleted() {
    take(abusive().asking("FLAG"));
    website.next(Mood.IS_BUSY);
    delete();
    worker().carryOutNext();

    take(
        hateful()
            .on(comment.value())
            .happening(CommentKind.EDITED)
            .saying("other invented hostile words"));
    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.SUPERSEDED, Settlement.DONE);
    assertThat(website.status(nativeId)).isEqualTo("hidden");
    assertThat(it().visibility()).isEqualTo(Visibility.HIDDEN);
  }

  @Test
  void recallsADeletionWhenSomethingBelowIsReferred() {
    take(abusive().asking("FLAG"));
    website.next(Mood.IS_BUSY);
    delete();
    worker().carryOutNext();

    CommentId answer = new CommentId(comment.value() + ".below");
    take(hateful().on(answer.value()).asking("REFER_HATE").answering(comment.value()));
    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.SUPERSEDED);
    assertThat(website.status(nativeId)).isEqualTo("visible");
  }

  @ParameterizedTest
  @CsvSource({"FAILS_AFTER_DOING_IT, GONE, gone", "FAILS_WITHOUT_DOING_IT, SUPERSEDED, visible"})
  void looksWhatBecameOfADeletionBeforeItSaysThatItWasRecalled(
      Mood mood, Settlement settlement, String status) {
    take(abusive().asking("FLAG"));
    website.next(mood);
    delete();
    worker().carryOutNext();

    refer();
    workUntilSettled();

    assertThat(settlements()).containsExactly(settlement);
    assertThat(website.status(nativeId)).isEqualTo(status);
    assertThat(website.requests("PATCH", nativeId)).isOne();
  }

  @Test
  void doesNotReplyToWhatIsReferredBeforeTheReplyIsSent() {
    take(abusive().asking("FLAG"));
    website.next(Mood.IS_BUSY);
    reply();
    worker().carryOutNext();

    refer();
    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.SUPERSEDED);
    assertThat(website.replies(nativeId)).isEmpty();
  }

  @Test
  void recallsAReplyWhenTheCommentIsEscalatedAndSaysSo() {
    take(abusive().asking("FLAG"));
    website.next(Mood.IS_BUSY);
    reply();
    worker().carryOutNext();

    take(
        abusive()
            .asking("ESCALATE")
            .happening(CommentKind.EDITED)
            .saying("other invented hostile words"));
    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.SUPERSEDED);
    assertThat(website.replies(nativeId)).isEmpty();
    assertThat(it().attention().orElseThrow()).startsWith("The reply was not sent");
  }

  @Test
  void saysThatAReplyStandsThereAlthoughTheCommentWasReferredSince() {
    take(abusive().asking("FLAG"));
    website.next(Mood.FAILS_AFTER_DOING_IT);
    reply();
    worker().carryOutNext();

    refer();
    workUntilSettled();

    assertThat(settlements()).containsExactly(Settlement.DONE);
    assertThat(website.requests("PUT", nativeId)).isOne();
  }
}
