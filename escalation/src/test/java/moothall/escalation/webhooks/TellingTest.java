package moothall.escalation.webhooks;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import moothall.escalation.Colleagues;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.casework.AppealDesk;
import moothall.escalation.casework.CaseNotes;
import moothall.escalation.casework.DeskAnswer;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.conduct.Appeal;
import moothall.escalation.conduct.Filing;
import moothall.escalation.conduct.Outcome;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.Route;
import moothall.escalation.webhooks.Receiver.Mood;
import moothall.escalation.webhooks.Receiver.Told;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TellingTest {

  private static final Receiver RECEIVER = new Receiver();
  private static final EscalationUnderTest SERVICE =
      EscalationUnderTest.start(Map.of("moothall.escalation.webhooks.subscriptions", file()));

  /** A hateful comment: a case, and a referral that is raised and sealed. */
  private static final int OF_ONE = 3;

  private static int comments;

  private final String comment = "website:town-news:w-" + ++comments;

  @AfterAll
  static void stop() {
    SERVICE.close();
    RECEIVER.close();
  }

  @BeforeEach
  void begin() throws Exception {
    RECEIVER.forget();
    secret("new.webhook", "an invented secret of the receiver's");
    secret("old.webhook", "whsec_" + base64("another invented secret"));
    dueNow();
    tellAll();
    RECEIVER.forget();
  }

  @Test
  void tellsWhatHappenedByIdsAndWithoutWords() throws Exception {
    String caseId = take("HATE_RACE");
    SERVICE.execute(
        "update action_intent set state = 'SETTLED', outcome = 'DONE', settled_at = now() where"
            + " case_id = '"
            + caseId
            + "'");
    DeskAnswer logged =
        SERVICE
            .bean(AppealDesk.class)
            .log(
                new CaseId(java.util.UUID.fromString(caseId)),
                Colleagues.ASHA,
                new Filing(
                    "Invented plea.",
                    Appeal.Channel.EMAIL,
                    false,
                    java.util.Optional.empty(),
                    java.util.Optional.empty()));
    assertThat(logged).isInstanceOf(DeskAnswer.Accepted.class);
    decideTheAppeal(((DeskAnswer.Accepted) logged).actionId().orElseThrow());
    tellAll();

    List<String> bodies = RECEIVER.told().stream().map(Told::body).toList();
    assertThat(bodies)
        .anySatisfy(it -> assertThat(it).contains("\"case.opened\"", caseId))
        .anySatisfy(it -> assertThat(it).contains("\"hide.confirmed\"", caseId))
        .anySatisfy(it ->
            assertThat(it)
                .contains("\"referral.changed\"", "\"state\":\"RAISED\"", "/api/referrals/"))
        .anySatisfy(it -> assertThat(it).contains("\"appeal.decided\"", "/api/appeals/"))
        .hasSize(5)
        .noneSatisfy(
            it -> assertThat(it).containsAnyOf("hostile", "plea", "Lorna", "author", comment));
    assertThat(RECEIVER.told().stream().map(Told::id)).doesNotHaveDuplicates();
  }

  @Test
  void signsWithEverySecretThatThereIs() throws Exception {
    take("HATE_RACE");
    tellAll();

    Told told = RECEIVER.told().getFirst();
    assertThat(told.signature().split(" ", -1))
        .containsExactly(
            "v1," + hmac("an invented secret of the receiver's", told),
            "v1," + hmac("another invented secret", told));
    assertThat(Long.parseLong(told.timestamp())).isPositive();
  }

  @Test
  void sendsNothingUnsigned() throws Exception {
    Files.delete(SERVICE.folder().resolve("secrets/new.webhook"));
    Files.delete(SERVICE.folder().resolve("secrets/old.webhook"));
    take("HATE_RACE");
    tellAll();

    assertThat(RECEIVER.told()).isEmpty();
    assertThat(waiting()).isEqualTo(OF_ONE);
  }

  @Test
  void goesOnWhereASecretIsNone() throws Exception {
    secret("new.webhook", "whsec_???");
    take("HATE_RACE");
    tellAll();

    assertThat(RECEIVER.told()).isEmpty();
    assertThat(waiting()).isEqualTo(OF_ONE);
  }

  @Test
  void tellsNothingOfARestrictedCase() throws Exception {
    take("TERROR_SUPPORT");
    String routed = take("HATE_RACE");
    SERVICE
        .bean(CaseNotes.class)
        .route(
            new CaseId(java.util.UUID.fromString(routed)),
            Colleagues.ASHA,
            Route.TERRORISM,
            new Reason("It is theirs."));
    tellAll();

    assertThat(RECEIVER.told()).isEmpty();
    assertThat(waiting()).isZero();
  }

  @Test
  void triesAgainUnderTheSameIdAndFollowsNobodyElsewhere() throws Exception {
    RECEIVER.will(Mood.FAIL, Mood.SEND_ELSEWHERE, Mood.HANG_UP, Mood.FAIL);
    take("HATE_RACE");
    int rounds = 0;
    while (waiting() > 0) {
      tellAll();
      dueNow();
      assertThat(++rounds).isLessThan(20);
    }

    Set<String> ids = new HashSet<>(RECEIVER.told().stream().map(Told::id).toList());
    assertThat(ids).as("the same for every attempt").hasSize(OF_ONE);
    assertThat(RECEIVER.told()).hasSize(OF_ONE + 4);
    assertThat(RECEIVER.told()).allSatisfy(it -> assertThat(it.path()).isEqualTo("/moothall"));
    assertThat(outcomes("DELIVERED")).isGreaterThanOrEqualTo(OF_ONE);
  }

  @Test
  void givesUpAfterADay() throws Exception {
    take("HATE_RACE");
    SERVICE.execute(
        "update webhook_delivery set happened_at = now() - interval '25 hours' where settled_at is"
            + " null");
    RECEIVER.will(Mood.FAIL, Mood.FAIL, Mood.FAIL);
    long before = outcomes("GIVEN_UP");
    tellAll();

    assertThat(waiting()).isZero();
    assertThat(outcomes("GIVEN_UP")).isEqualTo(before + OF_ONE);
  }

  @Test
  void leavesAReceiverAloneThatFailsAndGivesUpWhatItCouldNotBeAskedToTake() throws Exception {
    take("HATE_RACE");
    RECEIVER.will(Mood.FAIL);
    tellAll();

    assertThat(RECEIVER.told()).as("the others wait until it may be back").hasSize(1);
    assertThat(waiting()).isEqualTo(OF_ONE);
    SERVICE.execute(
        "update webhook_delivery set happened_at = now() - interval '25 hours' where settled_at is"
            + " null");
    long before = outcomes("GIVEN_UP");
    tellAll();
    assertThat(RECEIVER.told()).hasSize(1);
    assertThat(outcomes("GIVEN_UP")).isEqualTo(before + OF_ONE);
    take("HATE_GENDER");
    dueNow();
    tellAll();
    assertThat(SERVICE.count("select failures from webhook_subscriber where name = 'dashboard'"))
        .isZero();
    assertThat(waiting()).isZero();
  }

  @Test
  void waitsLongerEachTime() {
    Duration first = Duration.ofSeconds(5);

    assertThat(Telling.pauseAfter(1, first)).isEqualTo(first);
    assertThat(Telling.pauseAfter(2, first)).isEqualTo(Duration.ofSeconds(15));
    assertThat(Telling.pauseAfter(4, first)).isEqualTo(Duration.ofSeconds(135));
    assertThat(Telling.pauseAfter(1000, first)).isEqualTo(Duration.ofHours(1));
  }

  private String take(String category) {
    var sketch = hateful().on(comment + "-" + category);
    Judgement it = sketch.judgement();
    SERVICE
        .bean(VerdictIntake.class)
        .take(
            new Judgement(
                it.verdictId(),
                it.comment(),
                it.actions(),
                List.of(category),
                new Judgement.Grade(
                    it.grade().severity(), it.grade().priority(), EvidenceMode.FULL),
                it.findings(),
                it.scores(),
                it.versions()),
            sketch.raw(),
            RECEIVED);
    return SERVICE.caseOf(new CommentId(sketch.commentId())).id().toString();
  }

  private static void decideTheAppeal(java.util.UUID appeal) {
    AppealDesk desk = SERVICE.bean(AppealDesk.class);
    desk.assign(appeal, Colleagues.BEN, Colleagues.BEN.name());
    assertThat(desk.decide(appeal, Colleagues.BEN, Outcome.UPHELD, new Reason("It stands.")))
        .isInstanceOf(DeskAnswer.Accepted.class);
  }

  private static void tellAll() throws InterruptedException {
    for (Telling telling : SERVICE.bean(WebhookBeans.Tellings.class).each()) {
      while (telling.round()) {
        // Each round tells one.
      }
    }
  }

  private static void dueNow() throws SQLException {
    SERVICE.execute("update webhook_delivery set due_at = now() where settled_at is null");
    SERVICE.execute("update webhook_subscriber set rest_until = '-infinity'");
  }

  private static long waiting() {
    return SERVICE.count("select count(*) from webhook_delivery where settled_at is null");
  }

  private static long outcomes(String outcome) {
    return SERVICE.count("select count(*) from webhook_delivery where outcome = '" + outcome + "'");
  }

  private static void secret(String name, String value) throws IOException {
    Files.writeString(SERVICE.folder().resolve("secrets").resolve(name), value);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hmac(String secret, Told told) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return Base64.getEncoder()
        .encodeToString(
            mac.doFinal(
                (told.id() + "." + told.timestamp() + "." + told.body())
                    .getBytes(StandardCharsets.UTF_8)));
  }

  private static String file() {
    try {
      Path file = Files.createTempDirectory("moothall-webhooks").resolve("webhooks.yaml");
      Files.writeString(
          file,
          """
          webhooks:
            - name: dashboard
              url: %s
              secrets: [new.webhook, old.webhook]
              facts: [case.opened, hide.confirmed, referral.changed, appeal.decided]
          """
              .formatted(RECEIVER.address()));
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
