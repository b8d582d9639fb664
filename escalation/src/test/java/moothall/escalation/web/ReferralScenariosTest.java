package moothall.escalation.web;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import moothall.escalation.Council;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Role;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.referral.Field;
import moothall.escalation.referral.Forms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Referrals as people's programs work them, scenario by scenario. */
final class ReferralScenariosTest {

  private static final Council COUNCIL = Council.assemble();

  @AfterAll
  static void stop() {
    COUNCIL.close();
  }

  @Test
  void scenario11HateReferralWithoutException() {
    String id = raised("s11");

    String it = get(Role.MODERATOR, id).body();

    assertThat(it)
        .contains("\"state\":\"SEALED\"", "\"raisedBy\":\"system\"", "\"OPEN\":\"20")
        .contains("The seals of what was written were verified: 1");
    for (Role role : Role.values()) {
      HttpResponse<String> alone =
          post(role, id, "withdrawal/approve", "{\"reason\":\"Let us not.\"}");
      assertThat(alone.statusCode()).as("%s alone", role).isIn(403, 404, 409);
    }
    assertThat(get(Role.MODERATOR, id).body()).contains("\"state\":\"SEALED\"");
  }

  @Test
  void scenario12FourEyesToWithdraw() {
    String id = raised("s12");
    String ground = "{\"ground\":\"QUOTED_COUNTER_SPEECH\",\"reason\":\"It is a quote.\"}";
    assertThat(post(Role.SENIOR_MODERATOR, id, "withdrawal", ground).statusCode()).isEqualTo(200);

    HttpResponse<String> same =
        post(Role.SENIOR_MODERATOR, id, "withdrawal/approve", "{\"reason\":\"I say so.\"}");
    HttpResponse<String> reviewer =
        post(Role.REFERRAL_REVIEWER, id, "withdrawal/approve", "{\"reason\":\"I say so.\"}");
    HttpResponse<String> other =
        post(Role.COMMUNITY_SAFETY, id, "withdrawal/approve", "{\"reason\":\"It is one.\"}");

    assertThat(same.statusCode()).isEqualTo(403);
    assertThat(same.body()).contains("a second, different person decides");
    assertThat(reviewer.statusCode()).isEqualTo(403);
    assertThat(other.body()).contains("\"state\":\"WITHDRAWN\"");
    assertThat(get(Role.MODERATOR, id).body())
        .contains("\"by\":\"senior_moderator\"", "\"by\":\"community_safety\"", "It is a quote.");
  }

  @Test
  void scenario15PersonalDuty() {
    var sketch = harmless().on("website:town-news:s15");
    COUNCIL.service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);

    HttpResponse<String> raised = raise(Role.COMMUNICATIONS, "website:town-news:s15", "TERRORISM");

    assertThat(raised.statusCode()).isEqualTo(202);
    String id = referral("website:town-news:s15", "TERRORISM");
    assertThat(get(Role.PREVENT_LEAD, id).body())
        .contains("\"state\":\"SEALED\"", "\"raisedBy\":\"communications\"");
    assertThat(get(Role.COMMUNICATIONS, id).statusCode()).isEqualTo(404);
    assertThat(get(Role.SENIOR_MODERATOR, id).statusCode()).isEqualTo(404);
  }

  @Test
  void scenario17BothReferrals() {
    var sketch = hateful().on("website:town-news:s17").asking("HIDE", "REFER_HATE", "REFER_POLICE");
    COUNCIL.service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);

    String hate = referral("website:town-news:s17", "HATE_CRIME");
    String crime = referral("website:town-news:s17", "OTHER_CRIME");
    post(Role.REFERRAL_REVIEWER, hate, "take-up", "{}");
    String urgent = json(Forms.but(Field.IMMEDIATE_RISK, "YES").answers());
    post(Role.REFERRAL_REVIEWER, hate, "particulars", urgent);

    assertThat(get(Role.MODERATOR, hate).body())
        .contains("\"state\":\"UNDER_REVIEW\"", "\"urgency\":\"IMMINENT\"");
    assertThat(get(Role.MODERATOR, crime).body()).contains("\"state\":\"SEALED\"");
  }

  @Test
  void scenario24AssistedTransmission() {
    String id = raised("s24");
    post(Role.COMMUNITY_SAFETY, id, "take-up", "{}");
    String early = post(Role.COMMUNITY_SAFETY, id, "confirm", "{}").body();
    assertThat(early).contains("Not answered yet", Field.TARGET.question());
    post(Role.COMMUNITY_SAFETY, id, "particulars", json(Forms.whole()));
    assertThat(post(Role.REFERRAL_REVIEWER, id, "confirm", "{}").statusCode()).isEqualTo(200);
    String sent =
        "{\"channel\":\"FORCE_FORM\",\"recipient\":\"Ambershire Police\",\"receipt\":\"ABC-123\",\"dossierSha256\":\""
            + "%s\"}";
    String hash = Digests.hex(get(Role.COMMUNITY_SAFETY, id + "/dossier"));
    sent = sent.formatted(hash);
    assertThat(post(Role.COMMUNITY_SAFETY, id, "transmission", sent).body())
        .contains("To which force does it belong?");
    post(
        Role.COMMUNITY_SAFETY,
        id,
        "route",
        "{\"force\":\"Ambershire Police\",\"reason\":\"The page is theirs.\"}");
    String unmade = sent.replace(hash, "ab".repeat(32));
    assertThat(post(Role.COMMUNITY_SAFETY, id, "transmission", unmade).body())
        .contains("No dossier of this referral has that SHA-256");
    assertThat(post(Role.REFERRAL_REVIEWER, id, "transmission", sent).statusCode()).isEqualTo(403);

    assertThat(post(Role.COMMUNITY_SAFETY, id, "transmission", sent).body())
        .contains("\"state\":\"TRANSMITTED\"");
    assertThat(get(Role.COMMUNITY_SAFETY, id).body())
        .contains("\"CHASE\":\"20", hash, "ABC-123", "\"by\":\"community_safety\"");
    String receipt = "{\"kind\":\"RECEIPT_CODE\",\"reference\":\"R1\",\"force\":\"Ambershire\"}";
    assertThat(post(Role.COMMUNITY_SAFETY, id, "answers", receipt).body()).contains("TRANSMITTED");
    String crime = "{\"kind\":\"CRIME_REF\",\"reference\":\"42/0099\",\"force\":\"Ambershire\"}";
    assertThat(post(Role.COMMUNITY_SAFETY, id, "answers", crime).body()).contains("ACKNOWLEDGED");
    assertThat(
            post(
                    Role.SENIOR_MODERATOR,
                    id,
                    "withdrawal",
                    "{\"ground\":\"TEST_DATA\",\"reason\":\"Oh.\"}")
                .body())
        .contains("The referral is acknowledged (expected: raised or sealed");
  }

  @Test
  void raisesAgainWhatTwoPeopleWithdrew() {
    String id = raised("again");
    post(
        Role.REFERRAL_REVIEWER,
        id,
        "withdrawal",
        "{\"ground\":\"TEST_DATA\",\"reason\":\"A test.\"}");
    post(Role.SENIOR_MODERATOR, id, "withdrawal/approve", "{\"reason\":\"It is.\"}");

    HttpResponse<String> again =
        raise(Role.COMMUNICATIONS, "website:town-news:again", "HATE_CRIME");

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("\"state\":\"SEALED\"");
  }

  @Test
  void raisesAsTheRightTypeBeforeTheWrongOneIsWithdrawn() {
    String id = raised("retyped");
    post(
        Role.REFERRAL_REVIEWER,
        id,
        "withdrawal",
        "{\"ground\":\"WRONG_TYPE\",\"other\":\"OTHER_CRIME\",\"reason\":\"It is a threat.\"}");

    assertThat(get(Role.MODERATOR, referral("website:town-news:retyped", "OTHER_CRIME")).body())
        .contains("\"state\":\"SEALED\"", "\"raisedBy\":\"referral_reviewer\"");
  }

  @Test
  void doesNotExistForThoseWhoMayNotSeeTheCase() {
    for (Queue queue : Queue.values()) {
      raise(Role.HR, COUNCIL.commentIn(queue), "OTHER_CRIME");
      String id = referral(COUNCIL.commentIn(queue), "OTHER_CRIME");
      for (Role role : Role.values()) {
        boolean sees =
            role.queues().contains(queue)
                && role.allows(moothall.escalation.access.Permission.READ_CASES);
        boolean reads = role.allows(moothall.escalation.access.Permission.READ_CASES);
        String which = role + " in " + queue;
        assertThat(get(role, id).statusCode()).as(which).isEqualTo(sees ? 200 : reads ? 404 : 403);
        assertThat(post(role, id, "emergency-call", "{\"logNumber\":\"7\"}").statusCode())
            .as(which)
            .isEqualTo(sees ? 200 : reads ? 404 : 403);
      }
    }
  }

  @Test
  void saysWhatIsWrongWithWhatWasSent() {
    String id = raised("wrong");

    assertThat(post(Role.COMMUNITY_SAFETY, id, "transmission", "{\"sentAt\":\"soon\"}").body())
        .contains("channel is missing or unknown", "sentAt is no time", "receipt is missing");
    assertThat(post(Role.REFERRAL_REVIEWER, id, "particulars", "{\"perceivedBy\":\"ME\"}").body())
        .contains("not one of its choices (expected: VICTIM, MODERATOR, RESIDENT, SYSTEM)");
  }

  private static String raised(String name) {
    String comment = "website:town-news:" + name;
    var sketch = hateful().on(comment);
    COUNCIL.service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
    return referral(comment, "HATE_CRIME");
  }

  private static String referral(String comment, String type) {
    return COUNCIL.service.text(
        "select referral_id from referral where comment_id = '%s' and type = '%s'"
            .formatted(comment, type));
  }

  private static String json(Map<Field, String> answers) {
    return answers.entrySet().stream()
        .map(it -> "\"" + it.getKey().key() + "\":\"" + it.getValue() + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static HttpResponse<String> raise(Role role, String comment, String type) {
    return send(
        role,
        "/api/comments/" + comment + "/referrals",
        "{\"type\":\"" + type + "\",\"reason\":\"I believe it is.\"}");
  }

  private static HttpResponse<String> get(Role role, String id) {
    return new Program(COUNCIL, role).get("/api/referrals/" + id);
  }

  private static HttpResponse<String> post(Role role, String id, String act, String json) {
    return send(role, "/api/referrals/" + id + "/" + act, json);
  }

  private static HttpResponse<String> send(Role role, String path, String json) {
    return new Program(COUNCIL, role).post(path, json);
  }
}
