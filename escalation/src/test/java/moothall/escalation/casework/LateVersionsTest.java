package moothall.escalation.casework;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.HideDecision;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.Visibility;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.store.Database;
import moothall.escalation.store.Inbox;
import moothall.escalation.work.Selection;
import org.junit.jupiter.api.Test;

/** Verdicts about versions of a comment that arrive in another order than they were written. */
final class LateVersionsTest extends CommentUnderIntake {

  @Test
  void hidesWordsThatArriveAfterTheNewsThatTheyWereShownAgain() {
    take(harmless().on(id).happening(CommentKind.HIDDEN).posted(RECEIVED.minusSeconds(20)));
    take(harmless().on(id).happening(CommentKind.UNHIDDEN).posted(RECEIVED.minusSeconds(10)));
    take(hateful().on(id).posted(RECEIVED.minusSeconds(60)));

    assertThat(rows("action_intent")).isEqualTo(1);
    assertThat(newestWords()).containsOnly(hateful().text());
  }

  @Test
  void doesNotHideForWordsThatWereEditedAwayBeforeTheyArrived() {
    take(harmless().on(id).happening(CommentKind.EDITED).posted(RECEIVED.minusSeconds(10)));
    take(hateful().on(id).posted(RECEIVED.minusSeconds(60)));

    assertThat(rows("action_intent")).isZero();
    assertThat(rows("evidence")).isEqualTo(1);
    assertThat(rows("referral")).isEqualTo(1);
    assertThat(it().attention()).contains(HideDecision.Why.NEWER_VERSION_KNOWN.sentence());
    assertThat(newestWords()).containsOnly(harmless().text());
  }

  @Test
  void showsTheNewestWordsThoughTheOldestArriveLast() {
    take(hateful().on(id).happening(CommentKind.EDITED).posted(RECEIVED.minusSeconds(10)));
    take(harmless().on(id).posted(RECEIVED.minusSeconds(60)));

    assertThat(newestWords()).hasSize(3).containsOnly(hateful().text());
    assertThat(file().reason()).isEqualTo("Hostile to people because of race.");
  }

  @Test
  void takesVersionsOfTheSameTimeInTheOrderOfTheirArrival() {
    take(harmless().on(id).posted(RECEIVED.minusSeconds(60)));
    take(hateful().on(id).happening(CommentKind.EDITED).posted(RECEIVED.minusSeconds(60)));

    assertThat(rows("action_intent")).isEqualTo(1);
    assertThat(newestWords()).containsOnly(hateful().text());
  }

  @Test
  void hidesNothingThatWasRemovedBeforeItsWordsArrived() {
    take(harmless().on(id).happening(CommentKind.REMOVED).posted(RECEIVED.minusSeconds(10)));
    take(hateful().on(id).posted(RECEIVED.minusSeconds(60)));

    assertThat(rows("action_intent")).isZero();
    assertThat(rows("evidence")).isEqualTo(1);
    assertThat(rows("referral")).isEqualTo(1);
    assertThat(it().visibility()).isEqualTo(Visibility.GONE);
  }

  /** As the page of the case, the list and the desk see them. */
  private List<String> newestWords() {
    CaseReader.Page list =
        reader.page(ASHA, Selection.all(Selection.Order.NEWEST), Optional.empty(), 100);
    Stream<Judgement> listed =
        list.files().stream()
            .filter(file -> file.it().commentId().equals(comment()))
            .flatMap(file -> file.newest().stream());
    Optional<Judgement> atTheDesk =
        service
            .bean(Database.class)
            .inTransaction(
                connection -> service.bean(Inbox.class).newestWords(connection, comment()))
            .map(Inbox.Received::judgement);
    return Stream.of(file().newest().stream(), listed, atTheDesk.stream())
        .flatMap(it -> it)
        .map(it -> Objects.requireNonNullElse(it.comment().text(), ""))
        .toList();
  }
}
