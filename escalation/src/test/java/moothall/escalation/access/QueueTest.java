package moothall.escalation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.domain.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class QueueTest {

  private static final Instant AT = Instant.parse("2026-11-02T09:15:00Z");

  @ParameterizedTest
  @CsvSource({
    "HATE_RACE, FULL, ORDINARY",
    "ABUSE_STAFF, STANDARD, ORDINARY",
    "TERROR_SUPPORT, FULL, TERRORISM",
    "PREVENT_CONCERN, FULL, TERRORISM",
    "SAFEGUARDING_ADULT, RESTRICTED, SAFEGUARDING",
    "SELF_HARM_RISK, RESTRICTED, SAFEGUARDING",
    "CSAM_INDICATOR, LINK_ONLY, CSEA",
    "INTIMATE_IMAGE, LINK_ONLY, LINK_ONLY",
    "DEFAMATION_RISK, FULL, LEGAL",
    "CONFIDENTIAL_LEAK, RESTRICTED, LEGAL",
    "SOMETHING_NEW, RESTRICTED, LEGAL",
    "SOMETHING_NEW, LINK_ONLY, LINK_ONLY"
  })
  void sendsACaseWhereItsCategoryBelongs(String category, EvidenceMode mode, Queue queue) {
    assertThat(Queue.of(aCase(mode, List.of(category)))).containsExactly(queue);
  }

  @Test
  void keepsACaseInEveryQueueThatItConcerns() {
    Case it = aCase(EvidenceMode.RESTRICTED, List.of("TERROR_SUPPORT", "SAFEGUARDING_CHILD"));

    assertThat(Queue.of(it)).containsExactlyInAnyOrder(Queue.TERRORISM, Queue.SAFEGUARDING);
  }

  @ParameterizedTest
  @EnumSource(
      value = ReferralType.class,
      names = {"TERRORISM", "PREVENT", "SAFEGUARDING", "CSEA"})
  void takesAnOrdinaryCaseAwayOnceSomebodyRaisesSuchAReferral(ReferralType type) {
    Case it = aCase(EvidenceMode.FULL, List.of("HATE_RACE"), type);

    assertThat(new Viewer("ben", Set.of(Role.MODERATOR)).sees(it)).isFalse();
  }

  @Test
  void opensCsamToNobodyElseForAnotherReason() {
    Case it =
        aCase(
            EvidenceMode.LINK_ONLY,
            List.of("CSAM_INDICATOR", "HATE_RACE", "TERROR_SUPPORT"),
            ReferralType.OTHER_CRIME);

    assertThat(Arrays.stream(Role.values()).filter(role -> new Viewer("x", Set.of(role)).sees(it)))
        .containsExactly(Role.SAFEGUARDING_LEAD);
  }

  @ParameterizedTest
  @EnumSource
  void hasSomebodyWhoSeesAndDecides(Queue queue) {
    assertThat(Role.values())
        .anyMatch(role -> role.queues().contains(queue) && role.allows(Permission.DECIDE));
  }

  @ParameterizedTest
  @EnumSource
  void hasSomebodyWhoSeesAndPassesReferralsOn(Queue queue) {
    assertThat(Role.values())
        .as("otherwise whoever sends a case there stops its referrals alone")
        .anyMatch(role ->
            role.queues().contains(queue)
                && role.allows(Permission.REVIEW_REFERRALS)
                && role.allows(Permission.TRANSMIT_REFERRALS));
  }

  @ParameterizedTest
  @EnumSource
  void letsEveryRoleRaiseAReferral(Role role) {
    assertThat(role.allows(Permission.RAISE_REFERRAL)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void neverLetsWhatMustNotBeCopiedLeave(Role role) {
    Viewer everything = new Viewer("x", EnumSet.of(role, Role.AUDITOR, Role.SAFEGUARDING_LEAD));

    assertThat(everything.mayCopy(Set.of(Queue.CSEA))).isFalse();
    assertThat(everything.mayCopy(Set.of(Queue.LINK_ONLY, Queue.SAFEGUARDING))).isFalse();
    assertThat(everything.mayCopy(Set.of(Queue.SAFEGUARDING))).isFalse();
    assertThat(everything.mayCopy(Set.of(Queue.ORDINARY))).isTrue();
    assertThat(everything.mayCopy(Set.of())).isFalse();
  }

  private static Case aCase(EvidenceMode mode, List<String> categories, ReferralType... types) {
    List<CaseEvent> events = new ArrayList<>();
    events.add(new CaseEvent.Opened(AT, "website:p:1", "ambermere", "p", "Ambermere", "system"));
    events.add(
        new CaseEvent.VerdictAdded(
            AT,
            "v",
            CommentKind.CREATED,
            List.of("ESCALATE"),
            categories,
            new Judgement.Grade(Severity.HIGH, 2, mode),
            1,
            "why"));
    for (ReferralType type : types) {
      events.add(new CaseEvent.ReferralRaised(AT, UUID.randomUUID(), "PRR-1", type, "asha", "why"));
    }
    return Case.fold(new CaseId(UUID.randomUUID()), events);
  }
}
