package moothall.escalation.erasure;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.casework.AuthorUnderTest;
import moothall.escalation.casework.CaseNotes;
import moothall.escalation.casework.Desk;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.HoldDesk;
import moothall.escalation.casework.ReferralDesk;
import moothall.escalation.casework.ScreenshotDesk;
import moothall.escalation.casework.StrikeDesk;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.conduct.Block;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.evidence.Damage;
import moothall.escalation.evidence.Verification;
import moothall.escalation.pictures.Drawings;
import moothall.escalation.pictures.Multipart;
import moothall.escalation.reading.CaseFile;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.reading.EvidenceReader;
import moothall.escalation.reading.ScreenshotReader;
import moothall.escalation.store.Blocks;
import moothall.escalation.store.CaseConduct;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.KeptWords;
import moothall.escalation.store.Signals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scenario 28, "Retention", and what belongs to it, on a real database. */
final class RetentionTest {

  private static final AtomicInteger COMMENTS = new AtomicInteger();
  private static final Reason REASON = new Reason("A court case is coming.");

  private static EscalationUnderTest service;

  private final String id = "website:town-news:k-" + COMMENTS.incrementAndGet();

  @BeforeAll
  static void start() {
    service = EscalationUnderTest.start(Map.of("moothall.escalation.retention.erase", false));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void scenario28DropsTheWordsOfAHarmlessCommentAfterThirtyDaysAndKeepsTheCount() {
    take(harmless().on(id).saying("a mild remark"));

    roundAt(RECEIVED.plus(Duration.ofDays(29)));
    assertThat(text()).contains("a mild remark");
    roundAt(RECEIVED.plus(Duration.ofDays(31)));

    assertThat(text()).isEmpty();
    assertThat(inDatabase("a mild remark")).isZero();
    assertThat(rows("inbox where is_none")).isEqualTo(1);
  }

  @Test
  void dropsWhatWasTakenAwayThereAtOnceIfNothingWasFoundInIt() {
    take(harmless().on(id).saying("a mild remark"));
    take(harmless().on(id).happening(CommentKind.REMOVED));

    roundAfter(Duration.ofMinutes(1));

    assertThat(inDatabase("a mild remark")).isZero();
  }

  @Test
  void dropsOnlyTheVersionsWhoseTimeIsOver() throws Exception {
    take(harmless().on(id).saying("a mild remark"));
    take(harmless().on(id).saying("a later remark").happening(CommentKind.EDITED));
    service.execute(
        "update inbox set words_due = words_due + interval '5 days' where comment_id = '"
            + id
            + "' and arrival = (select max(arrival) from inbox)");

    roundAt(RECEIVED.plus(Duration.ofDays(31)));

    assertThat(inDatabase("a mild remark")).isZero();
    assertThat(inDatabase("a later remark")).isEqualTo(1);
  }

  @Test
  void sealsNoEmptyWordsWhenAReferralIsRaisedAfterTheyAreGone() {
    take(harmless().on(id).saying("a mild remark"));
    roundAt(RECEIVED.plus(Duration.ofDays(31)));

    service
        .bean(ReferralDesk.class)
        .raise(new CommentId(id), ReferralType.HATE_CRIME, ASHA, new Reason("I recall it."));

    assertThat(rows("referral where true")).isEqualTo(1);
    assertThat(rows("evidence where version like '%:erased'")).isEqualTo(1);
    assertThat(verification()).isInstanceOf(Verification.Sound.class);
  }

  @Test
  void skipsWhatAColleagueHasReopened() {
    take(hideable().on(id).saying("a nasty remark"));
    leave();
    var caseId = service.caseOf(new CommentId(id)).id();
    service.bean(CaseNotes.class).reopen(caseId, ASHA, new Reason("Look once more."));

    roundAfter(Duration.ofDays(4_000));

    assertThat(text()).contains("a nasty remark");
  }

  @Test
  void countsAVerdictThatComesAgainAfterItsWordsAreGone() {
    take(harmless().on(id).saying("a mild remark"));
    roundAfter(Duration.ofDays(31));

    take(harmless().on(id).saying("a mild remark"));

    assertThat(rows("inbox where true")).isEqualTo(1);
    assertThat(inDatabase("a mild remark")).isZero();
  }

  @Test
  void neverHasTheSealedWordsReadableInTheDatabase() {
    take(hideable().on(id).saying("a nasty remark"));

    assertThat(inEvidence("a nasty remark")).isZero();
    assertThat(text()).contains("a nasty remark");
  }

  @Test
  void erasesASettledCaseAndTheChainStaysSoundAndSaysSo() {
    take(hideable().on(id).saying("a nasty remark"));
    leave();

    roundAfter(Duration.ofDays(170));
    assertThat(text()).contains("a nasty remark");
    roundAfter(Duration.ofDays(190));

    assertThat(text()).isEmpty();
    assertThat(inDatabase("a nasty remark")).isZero();
    assertThat(rows("comment_key where true")).isZero();
    assertThat(service.caseOf(new CommentId(id)).areWordsErased()).isTrue();
    assertThat(verification()).isInstanceOf(Verification.Sound.class);
    assertThat(rows("evidence where kind = 'ERASED'")).isEqualTo(1);
  }

  @Test
  void destroysAScreenshotWithTheWordsAndAddsNoneAfterThat() {
    take(hideable().on(id).saying("a nasty remark"));
    var caseId = service.caseOf(new CommentId(id)).id();
    ScreenshotDesk desk = service.bean(ScreenshotDesk.class);
    ScreenshotReader reader = service.bean(ScreenshotReader.class);
    assertThat(desk.add(caseId, ASHA, Drawings.png(1), Multipart.said()))
        .isInstanceOf(DeskAnswer.Accepted.class);
    leave();
    long entry = service.caseOf(new CommentId(id)).screenshots().getFirst().entry();
    assertThat(reader.look(ASHA, caseId, entry)).isInstanceOf(ScreenshotReader.Look.Granted.class);

    roundAfter(Duration.ofDays(190));

    assertThat(reader.look(ASHA, caseId, entry)).isInstanceOf(ScreenshotReader.Look.Withheld.class);
    assertThat(reader.of(service.caseOf(new CommentId(id))).getFirst().statement()).isEmpty();
    assertThat(rows("comment_key where true")).isZero();
    assertThat(verification()).isInstanceOf(Verification.Sound.class);
    assertThat(desk.add(caseId, ASHA, Drawings.png(2), Multipart.said()))
        .isInstanceOfSatisfying(
            DeskAnswer.Refused.class, it -> assertThat(it.code()).isEqualTo("words-erased"));
  }

  @Test
  void saysSoIfAKeyIsGoneAndNoErasureIsOnRecord() throws Exception {
    take(hideable().on(id).saying("a nasty remark"));

    service.execute(
        "create table kept as select * from comment_key where comment_id = '" + id + "'");
    service.execute("delete from comment_key where comment_id = '" + id + "'");

    Verification found = verification();
    service.execute("insert into comment_key overriding system value select * from kept");
    long entry = service.count("select max(seq) from evidence where comment_id = '" + id + "'");
    assertThat(found)
        .isInstanceOfSatisfying(
            Verification.Broken.class,
            it -> {
              assertThat(it.damage()).isEqualTo(Damage.PAYLOAD_LOST);
              assertThat(it.seq()).isEqualTo(entry);
            });
  }

  @Test
  void keepsNewWordsThatComeAfterAnErasureForAsLongAsTheFirst() {
    take(hideable().on(id).saying("a nasty remark"));
    leave();
    roundAfter(Duration.ofDays(190));

    take(hideable().on(id).saying("another nasty remark").happening(CommentKind.EDITED));

    assertThat(text()).contains("another nasty remark");
    assertThat(verification()).isInstanceOf(Verification.Sound.class);
    assertThat(service.caseOf(new CommentId(id)).areWordsErased()).isFalse();
    leave();
    roundAfter(Duration.ofDays(400));
    assertThat(inDatabase("nasty remark")).isZero();
    assertThat(verification()).isInstanceOf(Verification.Sound.class);
  }

  @Test
  void scenario28SkipsWhatWasReferred() {
    take(hateful().on(id).saying("a hostile remark"));
    leave();

    roundAfter(Duration.ofDays(4_000));

    assertThat(text()).contains("a hostile remark");
  }

  @Test
  void skipsWhatNobodyDecided() {
    take(hideable().on(id).saying("a nasty remark").asking("ESCALATE"));

    roundAfter(Duration.ofDays(4_000));

    assertThat(text()).contains("a nasty remark");
  }

  @Test
  void skipsWhatIsOnHoldUntilTheHoldIsLifted() {
    take(hideable().on(id).saying("a nasty remark"));
    leave();
    var caseId = service.caseOf(new CommentId(id)).id();
    HoldDesk holds = service.bean(HoldDesk.class);
    assertThat(holds.set(caseId, ASHA, REASON)).isInstanceOf(DeskAnswer.Accepted.class);
    assertThat(holds.set(caseId, ASHA, REASON)).isInstanceOf(DeskAnswer.Refused.class);

    roundAfter(Duration.ofDays(300));
    assertThat(text()).contains("a nasty remark");

    assertThat(holds.lift(caseId, ASHA, REASON)).isInstanceOf(DeskAnswer.Accepted.class);
    roundAfter(Duration.ofDays(600));
    assertThat(text()).isEmpty();
  }

  /** Something was found, and nothing is referred. */
  private static Sketch hideable() {
    return hateful().asking("HIDE");
  }

  @Test
  void forgetsSignalsThatCannotComeAgain() throws SQLException {
    service.execute(
        "insert into signal_received values ('old', '%s', '', now(), null), ('waiting', '%s', '', now(), now())"
            .formatted(id, id));

    roundAfter(Duration.ofDays(99));
    assertThat(rows("signal_received where true")).isEqualTo(2);
    roundAfter(Duration.ofDays(101));

    assertThat(rows("signal_received where true")).isZero();
  }

  @Test
  void erasesWhomABlockConcernedOnceItIsOverAndNobodyHasToUnblockThem() throws SQLException {
    AuthorUnderTest author = AuthorUnderTest.on(service);
    Case it = author.writes("ABUSE_STAFF");
    StrikeDesk desk = service.bean(StrikeDesk.class);
    var proposed =
        desk.propose(it.id(), AuthorUnderTest.BEN, AuthorUnderTest.temporaryBlock(), REASON);
    UUID block = ((DeskAnswer.Accepted) proposed).actionId().orElseThrow();
    desk.confirm(block, AuthorUnderTest.CERYS, REASON);
    service.bean(Desk.class).leaveAsIs(it.id(), ASHA, REASON);
    String names = "select count(*) from block_author where strike_id = '" + block + "'";
    Duration years = Duration.ofDays(3650);

    roundAfter(years);
    assertThat(service.count(names)).as("its end was never asked for").isEqualTo(1);
    service.execute(
        "insert into block_task (strike_id, kind, due_at) values ('"
            + block
            + "', 'UNBLOCK', now())");
    roundAfter(years.multipliedBy(2));
    assertThat(service.count(names)).as("somebody has to unblock them").isEqualTo(1);
    desk.done(block, Block.Task.UNBLOCK, AuthorUnderTest.CERYS, REASON);
    roundAfter(years.multipliedBy(3));

    assertThat(service.count(names)).isZero();
    Optional<Block> found =
        service.bean(Database.class).inTransaction(c -> service.bean(Blocks.class).find(c, block));
    assertThat(found.orElseThrow().author()).isEqualTo(Block.Author.ERASED);
  }

  private void take(Sketch sketch) {
    byte[] raw = ("{\"message\":\"" + sketch.text() + "\"}").getBytes(StandardCharsets.UTF_8);
    service.bean(VerdictIntake.class).take(sketch.judgement(), raw, RECEIVED);
  }

  private long rows(String what) {
    return service.count("select count(*) from " + what + " and comment_id = '" + id + "'");
  }

  private void leave() {
    var caseId = service.caseOf(new CommentId(id)).id();
    assertThat(service.bean(Desk.class).leaveAsIs(caseId, ASHA, new Reason("Looked at it.")))
        .isInstanceOf(DeskAnswer.Accepted.class);
  }

  /** So long after everything was received and decided. */
  private void roundAfter(Duration time) {
    roundAt((RECEIVED.isAfter(Instant.now()) ? RECEIVED : Instant.now()).plus(time));
  }

  /** All rounds that there are then. */
  private void roundAt(Instant now) {
    Retention retention =
        new Retention(
            service.bean(Database.class),
            service.bean(Cases.class),
            service.bean(KeptWords.class),
            service.bean(CaseConduct.class),
            service.bean(Erasures.class),
            service.bean(Signals.class),
            service.bean(RetentionConfig.class),
            new SimpleMeterRegistry(),
            Clock.fixed(now, ZoneOffset.UTC));
    int rounds = 0;
    while (retention.round()) {
      assertThat(rounds++).as("rounds").isLessThan(10);
    }
  }

  private Optional<String> text() {
    return service
        .bean(CaseReader.class)
        .find(ASHA, new CommentId(id))
        .flatMap(it ->
            it.file()
                .flatMap(CaseFile::newest)
                .or(() -> it.versions().stream().findFirst())
                .map(newest -> newest.comment().text()));
  }

  private Verification verification() {
    return service.bean(EvidenceReader.class).verify();
  }

  private long inDatabase(String words) {
    return inEvidence(words) + holding("inbox where position(%1$s in judgement || raw) > 0", words);
  }

  private long inEvidence(String words) {
    return holding("evidence where position(%1$s in raw) > 0", words);
  }

  private long holding(String what, String words) {
    return rows(what.formatted("'" + hex(words) + "'::bytea"));
  }

  private static String hex(String words) {
    return "\\x" + java.util.HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
  }
}
