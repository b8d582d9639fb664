package moothall.escalation.erasure;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.harmless;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import moothall.escalation.Colleagues;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.AuthorUnderTest;
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.HoldDesk;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.Reason;
import moothall.escalation.evidence.Verification;
import moothall.escalation.reading.EvidenceReader;
import moothall.escalation.retention.OnRequest;
import moothall.escalation.subjects.SubjectDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What goes and what stays when somebody asks for their words to be erased. */
final class ErasureOnRequestTest {

  private static final Viewer LENA = new Viewer("lena", Set.of(Role.DPO));
  private static final Reason WHY = new Reason("They asked in writing.");

  @SuppressWarnings("NullAway.Init")
  private static EscalationUnderTest service;

  @BeforeAll
  static void start() {
    service = EscalationUnderTest.start(Map.of("moothall.escalation.retention.erase", false));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void erasesWhatMayGoAndKeepsTheRestOnItsGround() {
    AuthorUnderTest author = AuthorUnderTest.on(service);
    Case settled = decided(author.writes("PROFANITY"));
    Case claims = decided(author.writes("ABUSE_STAFF"));
    Case held = decided(author.writes("PROFANITY"));
    service.bean(HoldDesk.class).set(held.id(), Colleagues.ASHA, WHY);
    author.writesOn("website", List.of("HIDE", "REFER_TERROR"), "TERROR_SUPPORT");
    author.writesOn("website", List.of("HIDE", "ESCALATE"), "PROFANITY");

    ErasureAnswer.Preview preview = preview(author);
    assertThat(preview.erased()).isEqualTo(1);
    assertThat(words(settled)).isEqualTo(1);
    ErasureAnswer done = erase(author, preview.token());

    assertThat(preview.kept())
        .as("what only some may know of is in no number")
        .isEqualTo(Map.of(OnRequest.Article.CLAIMS, 2, OnRequest.Article.OBLIGATION, 1));
    assertThat(done)
        .isInstanceOfSatisfying(
            ErasureAnswer.Done.class,
            it -> {
              assertThat(it.erased()).isEqualTo(1);
              assertThat(it.kept()).isEqualTo(preview.kept());
            });
    assertThat(words(settled)).isZero();
    assertThat(words(claims)).isEqualTo(1);
    assertThat(service.caseOf(settled.commentId()).areWordsErased()).isTrue();
    assertThat(service.texts("select ground from erasure_kept order by ground"))
        .containsExactly("CLAIMS_PERIOD", "LEGAL_HOLD", "RESTRICTED", "UNDECIDED");
    assertThat(service.bean(EvidenceReader.class).verify()).isInstanceOf(Verification.Sound.class);
    assertThat(preview(author).erased()).isZero();
  }

  @Test
  void erasesWhatHasNoCase() {
    AuthorUnderTest author = AuthorUnderTest.on(service);
    var sketch = harmless().on("website:town-news:harmless-" + author.id());
    service
        .bean(VerdictIntake.class)
        .take(author.byThem(sketch.judgement()), sketch.raw(), RECEIVED);

    ErasureAnswer.Preview preview = preview(author);
    erase(author, preview.token());

    assertThat(preview.erased()).isEqualTo(1);
    assertThat(
            service.count(
                "select count(*) from inbox where comment_id = 'website:town-news:harmless-"
                    + author.id()
                    + "' and words_erased_at is null"))
        .isZero();
  }

  @Test
  void erasesNothingThatWasNotPreviewed() {
    AuthorUnderTest author = AuthorUnderTest.on(service);
    Case it = decided(author.writes("PROFANITY"));
    String token = preview(author).token();
    service.bean(HoldDesk.class).set(it.id(), Colleagues.ASHA, WHY);

    for (String wrong : List.of(token, "", "0".repeat(64))) {
      assertThat(erase(author, wrong))
          .isInstanceOfSatisfying(
              ErasureAnswer.Refused.class, no -> assertThat(no.code()).isEqualTo("changed"));
    }
    assertThat(words(it)).isEqualTo(1);
  }

  @Test
  void isTakenUpAgainWhereItWasBrokenOff() throws SQLException {
    AuthorUnderTest author = AuthorUnderTest.on(service);
    List<Case> mine =
        Stream.generate(() -> decided(author.writes("PROFANITY")))
            .limit(3)
            .sorted(Comparator.comparing((Case it) -> it.commentId().value()))
            .toList();
    String token = preview(author).token();
    service.execute(
        """
        create function break_off() returns trigger language plpgsql as $$
        begin raise exception 'the process ends here'; end $$;
        create trigger break_off before delete on comment_key for each row
          when (old.comment_id = '%s') execute function break_off()
        """
            .formatted(mine.get(1).commentId()));
    PendingErasures pending = service.bean(PendingErasures.class);
    try {
      assertThatThrownBy(() -> erase(author, token)).isInstanceOf(RuntimeException.class);
      assertThat(mine.stream().mapToLong(ErasureOnRequestTest::words).sum()).isPositive();
      assertThat(words(mine.get(1))).isEqualTo(1);
      pending.round();
      assertThat(mine.stream().map(ErasureOnRequestTest::words))
          .as("one that fails holds up no other")
          .containsExactly(0L, 1L, 0L);
    } finally {
      service.execute("drop function break_off() cascade");
    }
    assertThat(pending.round()).isTrue();

    assertThat(mine.stream().map(ErasureOnRequestTest::words)).containsExactly(0L, 0L, 0L);
    assertThat(
            service.caseOf(mine.get(1).commentId()).events().stream()
                .filter(CaseEvent.WordsErased.class::isInstance)
                .map(it -> ((CaseEvent.WordsErased) it).by()))
        .containsExactly("lena");
    long events = service.count("select count(*) from case_event");
    assertThat(pending.round()).as("there is nothing left").isFalse();
    assertThat(service.count("select count(*) from case_event")).isEqualTo(events);
  }

  @Test
  void keepsAfterAllWhatWasPutOnHoldBeforeItIsTakenUp() throws SQLException {
    AuthorUnderTest author = AuthorUnderTest.on(service);
    Case it = decided(author.writes("PROFANITY"));
    erase(author, preview(author).token());
    Case held = decided(author.writes("PROFANITY"));
    service.bean(HoldDesk.class).set(held.id(), Colleagues.ASHA, WHY);
    service.execute(
        """
        insert into erasure_pending select request_id, '%s' from erasure_request
          order by seq desc limit 1
        """
            .formatted(held.commentId()));

    service.bean(PendingErasures.class).round();

    assertThat(words(it)).isZero();
    assertThat(words(held)).isEqualTo(1);
    assertThat(
            service.texts(
                "select ground from erasure_kept where comment_id = '" + held.commentId() + "'"))
        .containsExactly("LEGAL_HOLD");
  }

  @Test
  void isNeverTheMachines() {
    assertThatThrownBy(() ->
            service.execute(
                "insert into erasure_request values (gen_random_uuid(), default, 'a', 'b', '"
                    + "0".repeat(64)
                    + "', 'r', 'system', now(), 'why', 0)"))
        .hasStackTraceContaining("erasure_request_by_check");
  }

  private static Case decided(Case it) {
    service.bean(Desk.class).leaveAsIs(it.id(), Colleagues.ASHA, WHY);
    return it;
  }

  private static long words(Case it) {
    return service.count(
        "select count(*) from comment_key where comment_id = '" + it.commentId() + "'");
  }

  private static SubjectDesk.Wish wish(AuthorUnderTest author) {
    return new SubjectDesk.Wish("ambermere", "website", author.id(), "ER-1", false);
  }

  private static ErasureAnswer.Preview preview(AuthorUnderTest author) {
    return (ErasureAnswer.Preview) service.bean(ErasureDesk.class).preview(LENA, wish(author));
  }

  private static ErasureAnswer erase(AuthorUnderTest author, String token) {
    return service.bean(ErasureDesk.class).erase(LENA, wish(author), WHY, token);
  }
}
