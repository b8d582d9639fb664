package moothall.escalation.casework;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Colleagues.BEN;
import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.DeskAnswer.Accepted;
import moothall.escalation.casework.DeskAnswer.NotFound;
import moothall.escalation.casework.DeskAnswer.Refused;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Note;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.Route;
import moothall.escalation.work.Selection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What colleagues do with a case besides deciding. */
final class CaseNotesTest extends CommentUnderIntake {

  private static final Viewer CERYS = new Viewer("cerys", Set.of(Role.SENIOR_MODERATOR));
  private static final Viewer HUW = new Viewer("huw", Set.of(Role.LEGAL));
  private static final Viewer GITA = new Viewer("gita", Set.of(Role.OPERATIONS));
  private static final Viewer NOBODY = new Viewer("hefin", Set.of(Role.HR));
  private static final Reason BECAUSE = new Reason("A sentence.");

  private CaseNotes notes;
  private ConcernDesk concerns;

  @BeforeEach
  void beans() {
    notes = service.bean(CaseNotes.class);
    concerns = service.bean(ConcernDesk.class);
  }

  @Test
  void keepsNotesForEverybodyWhoSeesTheCase() {
    take(hateful().on(id));
    service.bean(ClaimDesk.class).claim(caseId(), BEN);

    DeskAnswer answer = notes.add(caseId(), CERYS, new Note("Seen before, in May."));

    assertThat(answer).isInstanceOf(Accepted.class);
    assertThat(it().work().notes())
        .extracting(CaseEvent.NoteAdded::by, CaseEvent.NoteAdded::words)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("cerys", "Seen before, in May."));
    assertThat(notes.add(caseId(), HUW, new Note("Mine."))).isInstanceOf(NotFound.class);
  }

  @Test
  void looksAgainAtWhatWasDecided() {
    take(hateful().on(id));
    assertThat(((Refused) notes.reopen(caseId(), BEN, BECAUSE)).code()).isEqualTo("not-decided");
    desk.leaveAsIs(caseId(), BEN, BECAUSE);

    assertThat(notes.reopen(caseId(), CERYS, BECAUSE)).isInstanceOf(Accepted.class);

    assertThat(it().isDecided()).isFalse();
    assertThat(file().turn().due()).isPresent();
  }

  @Test
  void sendsACaseWhereOnlySomeSeeIt() {
    take(hateful().on(id));
    CaseId routed = caseId();
    service.bean(ClaimDesk.class).claim(routed, BEN);

    assertThat(notes.route(routed, BEN, Route.MEMBERS, BECAUSE)).isInstanceOf(Accepted.class);

    assertThat(Queue.of(it())).containsExactly(Queue.MEMBERS);
    assertThat(reader.find(BEN, routed)).isEmpty();
    assertThat(reader.find(HUW, routed)).isPresent();
    assertThat(listed(BEN, routed)).isFalse();
    assertThat(listed(HUW, routed)).isTrue();
    assertThat(notes.route(routed, BEN, Route.HR, BECAUSE)).isInstanceOf(NotFound.class);
    assertThat(((Refused) notes.route(routed, HUW, Route.MEMBERS, BECAUSE)).code())
        .isEqualTo("routed-already");
  }

  @Test
  void letsStaffCasesBeSeenByHrAndWhoPassesReferralsOnForIt() {
    take(hateful().on(id));
    notes.route(caseId(), BEN, Route.HR, BECAUSE);

    assertThat(
            java.util.stream.Stream.of(Role.values())
                .filter(role -> new Viewer("x", Set.of(role)).sees(it())))
        .containsExactly(Role.LEGAL, Role.HR);
  }

  @Test
  void bringsAnyCommentBeforeSomebodySenior() {
    take(harmless().on(id));

    assertThat(concerns.raise(comment(), GITA, BECAUSE).orElseThrow().seen()).isFalse();

    assertThat(it().work().openConcerns())
        .extracting(CaseEvent.ConcernRaised::by)
        .containsExactly("gita");
    assertThat(it().priority()).isEqualTo(3);
    assertThat(service.count("select count(*) from evidence where comment_id = '" + id + "'"))
        .isEqualTo(1);
  }

  @Test
  void doesNotTakeTheConcernOffTheListByAnyDecision() {
    take(hateful().on(id));
    concerns.raise(comment(), BEN, BECAUSE);
    desk.leaveAsIs(caseId(), BEN, BECAUSE);

    assertThat(it().work().hasOpenConcern()).isTrue();
    assertThat(notes.answerConcerns(caseId(), BEN, BECAUSE)).isEqualTo(Requests.NOT_YOURS);
    assertThat(notes.answerConcerns(caseId(), CERYS, BECAUSE)).isInstanceOf(Accepted.class);
    assertThat(it().work().hasOpenConcern()).isFalse();
    assertThat(((Refused) notes.answerConcerns(caseId(), CERYS, BECAUSE)).code())
        .isEqualTo("no-concern");
  }

  @Test
  void letsNobodyAnswerTheirOwnConcern() {
    take(hateful().on(id));
    concerns.raise(comment(), CERYS, BECAUSE);

    assertThat(((Refused) notes.answerConcerns(caseId(), CERYS, BECAUSE)).code())
        .isEqualTo("own-concern");
  }

  @Test
  void opensADecidedCaseAgainByAConcern() {
    take(hateful().on(id));
    desk.leaveAsIs(caseId(), BEN, BECAUSE);

    concerns.raise(comment(), NOBODY, BECAUSE);

    assertThat(it().isDecided()).isFalse();
  }

  @Test
  void saysWhatWasFoundLater() {
    take(harmless().on(id));
    concerns.raise(comment(), BEN, BECAUSE);
    assertThat(it().work().foundLater()).isEmpty();

    take(hateful().on(id).asking("FLAG"));

    assertThat(it().work().foundLater()).containsExactly("HATE_RACE");
  }

  private static boolean listed(Viewer viewer, CaseId id) {
    return reader
        .page(viewer, Selection.all(Selection.Order.WORST), java.util.Optional.empty(), 200)
        .files()
        .stream()
        .anyMatch(file -> file.it().id().equals(id));
  }

  private CaseId caseId() {
    return reader.find(ASHA, comment()).flatMap(it -> it.file()).orElseThrow().it().id();
  }
}
