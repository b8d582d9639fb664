package moothall.escalation.handover;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Colleagues.BEN;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.ReferralAnswer;
import moothall.escalation.casework.ReferralDesk;
import moothall.escalation.casework.ReferralReview;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.referral.Act;
import moothall.escalation.referral.Field;
import moothall.escalation.referral.Forms;
import moothall.escalation.referral.WithdrawalGround;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SendingDeskTest {

  private static final String COMMENT = "website:town-news:sent";
  private static final Act PROPOSAL =
      new Act.ProposeWithdrawal(WithdrawalGround.FALSE_POSITIVE, "No.", null);

  @TempDir private Path folder = Path.of("");

  @Test
  void sendsOnlyWhatAPersonAsksForAndRecordsItBeforeAndAfter() throws IOException {
    try (EscalationUnderTest service =
        EscalationUnderTest.start(
            Map.of(
                "moothall.escalation.handover.file-drop.folder",
                folder.toString(),
                "moothall.escalation.handover.file-drop.recipient",
                "Ambershire Police"))) {
      UUID id = confirmed(service);
      SendingDesk desk = service.bean(SendingDesk.class);
      String sha256 = taken(service, id);
      assertThat(names()).isEmpty();

      var answer = (SendingDesk.Answer.Settled) desk.send(ASHA, id, sha256, "FILE_DROP", false);

      assertThat(answer.sending().outcome()).isEqualTo("SENT");
      assertThat(answer.sending().receipt()).contains(sha256);
      assertThat(names()).hasSize(1);
      assertThat(desk.of(ASHA, id).orElseThrow())
          .singleElement()
          .satisfies(it -> {
            assertThat(it.by()).isEqualTo("asha");
            assertThat(it.recipient()).isEqualTo("Ambershire Police");
            assertThat(it.outcome()).isEqualTo("SENT");
          });
      assertThat(service.count("select count(*) from audit_event where kind = 'DOSSIER_SENT'"))
          .isEqualTo(1);

      assertThat(refusal(desk.send(ASHA, id, sha256, "FILE_DROP", false))).isEqualTo("sent-before");
      assertThat(service.count("select count(*) from dossier_sending")).isEqualTo(1);

      var again = (SendingDesk.Answer.Settled) desk.send(ASHA, id, sha256, "FILE_DROP", true);
      assertThat(again.sending().outcome()).isEqualTo("REFUSED");
      assertThat(names()).hasSize(1);
    }
  }

  @Test
  void sendsNothingByAWayThatIsNotConfiguredOrForSomebodyWhoMayNot() {
    try (EscalationUnderTest service =
        EscalationUnderTest.start(
            Map.of("moothall.escalation.handover.file-drop.folder", folder.toString()))) {
      UUID id = confirmed(service);
      SendingDesk desk = service.bean(SendingDesk.class);
      String sha256 = taken(service, id);

      assertThat(desk.send(ASHA, id, sha256, "EMAIL", false))
          .isInstanceOfSatisfying(
              SendingDesk.Answer.NotSent.class,
              it -> assertThat(it.why().toString()).contains("FILE_DROP"));
      assertThat(desk.send(BEN, id, sha256, "FILE_DROP", false))
          .isInstanceOf(SendingDesk.Answer.NotSent.class);
      assertThat(desk.send(ASHA, id, "0".repeat(64), "FILE_DROP", false))
          .isEqualTo(new SendingDesk.Answer.NotSent(new DossierAnswer.NotFound()));
      assertThat(service.count("select count(*) from dossier_sending")).isZero();
    }
  }

  @Test
  void letsNothingLeaveThatNobodyAnswersFor() throws IOException {
    try (EscalationUnderTest service = withAFolder()) {
      UUID id = raised(service);
      SendingDesk desk = service.bean(SendingDesk.class);
      String sha256 = taken(service, id);

      assertThat(refusal(desk.send(ASHA, id, sha256, "FILE_DROP", false)))
          .isEqualTo("time-for-a-review");

      act(service, id, "asha", PROPOSAL);
      assertThat(refusal(desk.send(ASHA, id, sha256, "FILE_DROP", false))).isEqualTo("wrong-state");
      act(service, id, "cerys", new Act.ApproveWithdrawal("No."));
      assertThat(refusal(desk.send(ASHA, id, sha256, "FILE_DROP", false))).isEqualTo("wrong-state");
      assertThat(names()).isEmpty();
      assertThat(service.count("select count(*) from dossier_sending")).isZero();
    }
  }

  @Test
  void letsWhatMayBePassedOnUnreviewedLeave() throws IOException {
    try (EscalationUnderTest service = withAFolder()) {
      UUID id = raised(service);
      act(service, id, "asha", new Act.TakeUp());
      act(service, id, "asha", new Act.FillIn(Forms.but(Field.IMMEDIATE_RISK, "YES")));

      assertThat(
              service
                  .bean(SendingDesk.class)
                  .send(ASHA, id, taken(service, id), "FILE_DROP", false))
          .isInstanceOf(SendingDesk.Answer.Settled.class);
      assertThat(names()).hasSize(1);
    }
  }

  @Test
  void sendsOnlyForWhoeverMayPassThatTypeOn() throws IOException {
    try (EscalationUnderTest service = withAFolder()) {
      UUID id = confirmed(service, ReferralType.SAFEGUARDING);
      raise(service, ReferralType.TERRORISM);
      SendingDesk desk = service.bean(SendingDesk.class);
      String sha256 = taken(service, id);
      Viewer dev = new Viewer("dev", Set.of(Role.COMMUNITY_SAFETY));
      Viewer ffion = new Viewer("ffion", Set.of(Role.SAFEGUARDING_LEAD));

      assertThat(refusal(desk.send(dev, id, sha256, "FILE_DROP", false)))
          .isEqualTo(DossierAnswer.NOT_ALLOWED);
      assertThat(names()).isEmpty();
      assertThat(desk.send(ffion, id, sha256, "FILE_DROP", false))
          .isInstanceOf(SendingDesk.Answer.Settled.class);
    }
  }

  @Test
  void withdrawsNothingOfWhichTheDossierIsOut() {
    try (EscalationUnderTest service = withAFolder()) {
      UUID id = confirmed(service);
      SendingDesk desk = service.bean(SendingDesk.class);
      desk.send(ASHA, id, taken(service, id), "FILE_DROP", false);

      assertThat(answer(service, id, "ben", PROPOSAL))
          .isInstanceOfSatisfying(
              ReferralAnswer.Refused.class,
              it -> assertThat(it.why().code()).isEqualTo("dossier-is-out"));
    }
  }

  private EscalationUnderTest withAFolder() {
    return EscalationUnderTest.start(
        Map.of("moothall.escalation.handover.file-drop.folder", folder.toString()));
  }

  private static String taken(EscalationUnderTest service, UUID id) {
    return ((DossierAnswer.Made) service.bean(DossierDesk.class).take(ASHA, id)).sha256();
  }

  private static String refusal(SendingDesk.Answer answer) {
    var why = ((SendingDesk.Answer.NotSent) answer).why();
    return ((DossierAnswer.Refused) why).code();
  }

  private static ReferralAnswer answer(EscalationUnderTest service, UUID id, String who, Act act) {
    return service
        .bean(ReferralReview.class)
        .act(id, new Viewer(who, ASHA.roles()), act, OptionalInt.empty());
  }

  private static void act(EscalationUnderTest service, UUID id, String who, Act act) {
    assertThat(answer(service, id, who, act)).isInstanceOf(ReferralAnswer.Done.class);
  }

  private static UUID confirmed(EscalationUnderTest service) {
    return confirmed(service, ReferralType.OTHER_CRIME);
  }

  private static UUID confirmed(EscalationUnderTest service, ReferralType type) {
    take(service);
    UUID id = raise(service, type);
    act(service, id, "asha", new Act.TakeUp());
    act(service, id, "asha", new Act.FillIn(Forms.complete()));
    act(service, id, "asha", new Act.Confirm());
    return id;
  }

  private static UUID raised(EscalationUnderTest service) {
    take(service);
    return raise(service, ReferralType.OTHER_CRIME);
  }

  private static void take(EscalationUnderTest service) {
    var sketch = hateful().on(COMMENT).asking("HIDE", "ESCALATE");
    service
        .bean(VerdictIntake.class)
        .take(sketch.judgement(), "{}".getBytes(StandardCharsets.UTF_8), RECEIVED);
  }

  private static UUID raise(EscalationUnderTest service, ReferralType type) {
    return service
        .bean(ReferralDesk.class)
        .raise(new CommentId(COMMENT), type, ASHA, new Reason("A threat."))
        .orElseThrow()
        .referral()
        .id();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString()).toList();
    }
  }
}
