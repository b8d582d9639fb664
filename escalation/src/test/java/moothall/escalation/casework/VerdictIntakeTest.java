package moothall.escalation.casework;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Colleagues.BEN;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.HideDecision;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.PageMode;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.domain.Visibility;
import moothall.escalation.evidence.Verification;
import moothall.escalation.reading.CaseFile;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.reading.EvidenceReader;
import moothall.escalation.store.Database;
import moothall.escalation.store.Inbox;
import moothall.escalation.store.Tallies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class VerdictIntakeTest {

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());
  private static final AtomicInteger COMMENTS = new AtomicInteger();

  private final VerdictIntake intake = SERVICE.bean(VerdictIntake.class);
  private final CaseReader reader = SERVICE.bean(CaseReader.class);
  private final Desk desk = SERVICE.bean(Desk.class);
  private final String id = "website:town-news:i-" + COMMENTS.incrementAndGet();

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void takesTheSameVerdictOnce() throws SQLException {
    take(hateful().on(id));
    take(hateful().on(id));

    assertThat(rows("cases")).isEqualTo(1);
    assertThat(rows("action_intent")).isEqualTo(1);
    assertThat(rows("referral")).isEqualTo(1);
    assertThat(rows("evidence")).isEqualTo(1);
    assertThat(rows("inbox")).isEqualTo(1);
  }

  @Test
  void announcesWhatItDecidedOnce() throws SQLException {
    take(hateful().on(id));
    take(hateful().on(id));

    assertThat(count("select count(*) from outbox where key = '" + id + "'")).isEqualTo(1);
  }

  @Test
  void keepsOneHideAndOneReferralOverAllVersions() throws SQLException {
    take(hateful().on(id));
    take(hateful().on(id).saying("other hostile words").happening(CommentKind.EDITED));

    assertThat(rows("cases")).isEqualTo(1);
    assertThat(rows("action_intent")).isEqualTo(1);
    assertThat(rows("referral")).isEqualTo(1);
    assertThat(rows("evidence")).isEqualTo(2);
  }

  @Test
  void onlyRemembersAHarmlessComment() throws SQLException {
    take(harmless().on(id));

    assertThat(rows("inbox")).isEqualTo(1);
    assertThat(rows("cases")).isZero();
    assertThat(rows("evidence")).isZero();
  }

  @Test
  void letsAnybodyRaiseAReferralOnAHarmlessComment() throws SQLException {
    take(harmless().on(id));
    ReferralDesk referrals = SERVICE.bean(ReferralDesk.class);
    Reason reason = new Reason("A resident feels targeted.");

    var first = referrals.raise(comment(), ReferralType.HATE_CRIME, ASHA, reason);
    var second = referrals.raise(comment(), ReferralType.HATE_CRIME, BEN, reason);

    assertThat(first.map(ReferralDesk.Raised::isNew)).contains(true);
    assertThat(second.map(ReferralDesk.Raised::isNew)).contains(false);
    assertThat(rows("referral")).isEqualTo(1);
    assertThat(rows("evidence")).isEqualTo(1);
    assertThat(first.map(it -> it.referral().reference()).orElse(""))
        .matches("PRR-ambermere-20\\d\\d-\\d{6}");
  }

  @Test
  void sealsALaterCleanVersionAndTheRemoval() throws SQLException {
    take(hateful().on(id));
    take(harmless().on(id).happening(CommentKind.EDITED));
    take(harmless().on(id).happening(CommentKind.REMOVED));

    assertThat(rows("evidence")).isEqualTo(3);
    assertThat(it().visibility()).isEqualTo(Visibility.GONE);
  }

  @Test
  void hidesWordsThatArriveAfterTheNewsThatTheyWereShownAgain() throws SQLException {
    take(harmless().on(id).happening(CommentKind.HIDDEN).posted(RECEIVED.minusSeconds(20)));
    take(harmless().on(id).happening(CommentKind.UNHIDDEN).posted(RECEIVED.minusSeconds(10)));
    take(hateful().on(id).posted(RECEIVED.minusSeconds(60)));

    assertThat(rows("action_intent")).isEqualTo(1);
    assertThat(newestWords()).containsOnly(hateful().text());
  }

  @Test
  void doesNotHideForWordsThatWereEditedAwayBeforeTheyArrived() throws SQLException {
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
  void takesVersionsOfTheSameTimeInTheOrderOfTheirArrival() throws SQLException {
    take(harmless().on(id).posted(RECEIVED.minusSeconds(60)));
    take(hateful().on(id).happening(CommentKind.EDITED).posted(RECEIVED.minusSeconds(60)));

    assertThat(rows("action_intent")).isEqualTo(1);
    assertThat(newestWords()).containsOnly(hateful().text());
  }

  @Test
  void hidesNothingThatWasRemovedBeforeItsWordsArrived() throws SQLException {
    take(harmless().on(id).happening(CommentKind.REMOVED).posted(RECEIVED.minusSeconds(10)));
    take(hateful().on(id).posted(RECEIVED.minusSeconds(60)));

    assertThat(rows("action_intent")).isZero();
    assertThat(rows("evidence")).isEqualTo(1);
    assertThat(rows("referral")).isEqualTo(1);
    assertThat(it().visibility()).isEqualTo(Visibility.GONE);
  }

  @Test
  void leavesHidingToAPersonInAssistMode() throws SQLException {
    take(hateful().on(id).in(PageMode.ASSIST));

    assertThat(rows("action_intent")).isZero();
    assertThat(it().attention()).isPresent();
    assertThat(rows("referral")).isEqualTo(1);
  }

  @Test
  void putsThePersonsDecisionOverTheStaleAutomaticHide() throws SQLException {
    take(hateful().on(id));

    DeskAnswer answer = desk.unhide(it().id(), ASHA, new Reason("It is a quotation."));

    assertThat(answer).isInstanceOf(DeskAnswer.Accepted.class);
    assertThat(
            count(
                "select count(*) from action_intent where outcome = 'SUPERSEDED' and comment_id = '"
                    + id
                    + "'"))
        .isEqualTo(1);
    take(hateful().on(id).saying("worse words").happening(CommentKind.EDITED));
    assertThat(rows("action_intent")).isEqualTo(2);
    assertThat(it().attention()).isPresent();
  }

  @Test
  void believesThatAColleagueHidItOnThePlatform() throws SQLException {
    take(hateful().on(id).in(PageMode.ASSIST));
    take(harmless().on(id).happening(CommentKind.HIDDEN).posted(soon(1)));

    assertThat(it().visibility()).isEqualTo(Visibility.HIDDEN);
    assertThat(it().attention()).isEmpty();
    take(hateful().on(id).saying("worse words").happening(CommentKind.EDITED).posted(soon(2)));
    assertThat(rows("action_intent")).isZero();
  }

  @Test
  void endsItsOwnHideWhenSomebodyShowsTheCommentThere() throws SQLException {
    take(hateful().on(id));
    take(harmless().on(id).happening(CommentKind.UNHIDDEN).posted(soon(60)));

    assertThat(it().visibility()).isEqualTo(Visibility.VISIBLE);
    assertThat(count("select count(*) from action_intent where state <> 'SETTLED'" + ofThis()))
        .isZero();
    take(hateful().on(id).saying("worse words").happening(CommentKind.EDITED).posted(soon(90)));
    assertThat(rows("action_intent")).isEqualTo(1);
    assertThat(it().attention()).contains(HideDecision.Why.PERSON_SHOWED_IT.sentence());
  }

  @Test
  void leavesAPersonsHideAloneWhenSomebodyShowsTheCommentThere() throws SQLException {
    take(hateful().on(id).in(PageMode.ASSIST));
    desk.hide(it().id(), ASHA, new Reason("It threatens."));
    take(harmless().on(id).happening(CommentKind.UNHIDDEN).posted(soon(60)));

    assertThat(count("select count(*) from action_intent where state = 'PENDING'" + ofThis()))
        .isEqualTo(1);
    assertThat(it().visibility()).isEqualTo(Visibility.HIDING);
  }

  private static Instant soon(int seconds) {
    return Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS);
  }

  private String ofThis() {
    return " and comment_id = '" + id + "'";
  }

  @Test
  void keepsWhatPostgresTextCannotHold() {
    String nasty = "nul \0, lone \uD800, bidi \u202E, flag \uD83C\uDFF4";
    take(hateful().on(id).saying(nasty));

    String kept =
        reader
            .find(ASHA, comment())
            .map(found -> found.versions().getFirst().comment().text())
            .orElse("");

    assertThat(kept).isEqualTo(nasty);
  }

  @Test
  void cannotHideWithoutEvidence() {
    take(hateful().on(id));
    String template =
        "insert into action_intent (intent_id, case_id, comment_id, page_id, kind, automatic,"
            + " requested_by, reason, council_id, evidence_seq, received_at, requested_at)"
            + " select gen_random_uuid(), case_id, 'website:town-news:x', page_id, 'HIDE', false,"
            + " 'ben', 'because', council_id, %s, now(), now() from cases where comment_id = '"
            + id
            + "'";

    assertThatThrownBy(() -> execute(template.formatted("999999"))).hasMessageContaining("foreign");
    assertThatThrownBy(() -> execute(template.formatted("null"))).hasMessageContaining("null");
  }

  @Test
  void cannotHideTwiceByMachineWhateverTheCodeDoes() {
    take(hateful().on(id));
    String again =
        "insert into action_intent (intent_id, case_id, comment_id, page_id, kind, automatic,"
            + " requested_by, reason, council_id, evidence_seq, received_at, requested_at)"
            + " select gen_random_uuid(), case_id, comment_id, page_id, kind, true, requested_by,"
            + " reason, council_id, evidence_seq, received_at, requested_at from action_intent"
            + " where comment_id = '"
            + id
            + "'";

    assertThatThrownBy(() -> execute(again)).hasMessageContaining("one_automatic_hide_per_comment");
  }

  @Test
  void refusesToChangeOrDeleteWhatIsOnRecord() {
    take(hateful().on(id));
    List<String> attempts =
        List.of(
            "update evidence set raw = ''",
            "delete from evidence",
            "truncate evidence cascade",
            "update case_event set kind = 'opened'",
            "delete from case_event",
            "truncate case_event",
            "delete from referral",
            "update referral set type = 'PREVENT'");

    assertThat(attempts)
        .allSatisfy(
            sql -> assertThatThrownBy(() -> execute(sql)).hasMessageContaining("append-only"));
  }

  @Test
  void keepsTheChainSound() {
    take(hateful().on(id));
    take(hateful().on(id + "b").saying("more"));

    assertThat(SERVICE.bean(EvidenceReader.class).verify()).isInstanceOf(Verification.Sound.class);
  }

  @Test
  void countsWhatThereIs() {
    take(hateful().on(id));

    Tallies.Counts counts =
        SERVICE
            .bean(Database.class)
            .inTransaction(
                connection -> SERVICE.bean(Tallies.class).counts(connection, ASHA.queues()));

    assertThat(counts.verdicts()).isPositive();
    assertThat(counts.hides()).containsKey("OPEN");
    assertThat(counts.referrals()).containsKey("HATE_CRIME");
  }

  private void take(Sketch sketch) {
    intake.take(sketch.judgement(), sketch.raw(), RECEIVED);
  }

  private CommentId comment() {
    return new CommentId(id);
  }

  private Case it() {
    return file().it();
  }

  private CaseFile file() {
    return reader.find(ASHA, comment()).flatMap(CaseReader.CommentFile::file).orElseThrow();
  }

  /** As the page of the case, the list and the desk see them. */
  private List<String> newestWords() {
    CaseReader.Page list = reader.page(ASHA, CaseReader.Order.NEWEST, Optional.empty(), 100);
    Stream<Judgement> listed =
        list.files().stream()
            .filter(file -> file.it().commentId().equals(comment()))
            .flatMap(file -> file.newest().stream());
    Optional<Judgement> atTheDesk =
        SERVICE
            .bean(Database.class)
            .inTransaction(
                connection -> SERVICE.bean(Inbox.class).newestWords(connection, comment()))
            .map(Inbox.Received::judgement);
    return Stream.of(file().newest().stream(), listed, atTheDesk.stream())
        .flatMap(it -> it)
        .map(it -> Objects.requireNonNullElse(it.comment().text(), ""))
        .toList();
  }

  private long rows(String table) throws SQLException {
    return count("select count(*) from " + table + " where comment_id = '" + id + "'");
  }

  private static long count(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(SERVICE.jdbcUrl());
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(SERVICE.jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
