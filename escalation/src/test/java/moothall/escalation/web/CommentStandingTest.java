package moothall.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import moothall.escalation.Colleagues;
import moothall.escalation.Council;
import moothall.escalation.Verdicts;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Role;
import moothall.escalation.casework.ReferralDesk;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class CommentStandingTest {

  private static final Council COUNCIL = Council.assemble();
  private static final ObjectMapper JSON = new ObjectMapper();

  @AfterAll
  static void stop() {
    COUNCIL.close();
  }

  @Test
  void answersWithAllThatBecameOfAComment() {
    raise(Queue.ORDINARY, ReferralType.HATE_CRIME);

    JsonNode it = json(ask(Role.MODERATOR, "website", "town-news:ordinary"));

    assertThat(it.path("commentId").asText()).isEqualTo(COUNCIL.commentIn(Queue.ORDINARY));
    assertThat(it.path("pageId").asText()).isEqualTo("town-news");
    assertThat(it.path("verdicts").path(0).path("findings").path(0).path("clause").asText())
        .isEqualTo("House rules 4");
    assertThat(it.path("verdicts").path(0).path("text").asText())
        .isEqualTo(Council.words(Queue.ORDINARY));
    assertThat(it.path("visibility").asText()).isEqualTo("HIDING");
    assertThat(it.path("case").path("caseId").asText()).isEqualTo(COUNCIL.caseIn(Queue.ORDINARY));
    assertThat(it.path("referrals").path(0).path("type").asText()).isEqualTo("HATE_CRIME");
    assertThat(it.path("referrals").path(0).path("state").asText()).isNotEmpty();
    assertThat(it.path("evidence").path(0).path("hash").asText()).hasSize(64);
  }

  @Test
  void isAsIfItWereNotThereForWhomItIsNot() {
    for (Queue queue : Queue.values()) {
      raise(queue, ReferralType.OTHER_CRIME);
    }
    int walked = 0;
    for (Role role : Role.values()) {
      HttpResponse<String> unknown = ask(role, "website", "town-news:never-written");
      for (Queue queue : Queue.values()) {
        String id = COUNCIL.commentIn(queue).substring("website:".length());
        HttpResponse<String> answer = ask(role, "website", id);
        String what = role + " in " + queue;
        if (role.queues().contains(queue)) {
          JsonNode it = json(answer);
          assertThat(answer.statusCode()).as(what).isEqualTo(200);
          assertThat(it.path("referrals")).as(what).isNotEmpty();
          assertThat(it.path("evidence")).as(what).isNotEmpty();
          assertThat(answer.body().contains(Council.words(queue)))
              .as(what)
              .isEqualTo(!queue.isNeverCopied() || role.allows(Permission.READ_WITHHELD));
        } else {
          assertThat(answer.statusCode()).as(what).isEqualTo(unknown.statusCode());
          assertThat(answer.body()).as(what).isEqualTo(unknown.body());
        }
        walked++;
      }
    }
    assertThat(walked).isEqualTo(Role.values().length * Queue.values().length);
  }

  @Test
  void answersAlsoWithoutACase() {
    take("harmless", Verdicts.harmless());
    take("removed", Verdicts.harmless());
    take("removed", Verdicts.harmless().happening(CommentKind.REMOVED));

    JsonNode there = json(ask(Role.AUDITOR, "website", "town-news:harmless"));
    JsonNode gone = json(ask(Role.AUDITOR, "website", "town-news:removed"));

    assertThat(fields(there))
        .containsExactlyInAnyOrder(
            "commentId",
            "platform",
            "pageId",
            "verdicts",
            "visibility",
            "case",
            "referrals",
            "evidence");
    assertThat(there.path("case").isNull()).isTrue();
    assertThat(there.path("visibility").asText()).isEqualTo("VISIBLE");
    assertThat(there.path("referrals")).isEmpty();
    assertThat(gone.path("visibility").asText()).isEqualTo("GONE");
    assertThat(gone.path("verdicts")).hasSize(2);
  }

  @Test
  void takesOurWholeIdToo() {
    String whole = COUNCIL.commentIn(Queue.ORDINARY);

    assertThat(ask(Role.MODERATOR, "website", whole).statusCode()).isEqualTo(200);
    assertThat(ask(Role.MODERATOR, "facebook", whole).statusCode()).isEqualTo(404);
    assertThat(ask(Role.MODERATOR, "website:town-news", "ordinary").statusCode()).isEqualTo(404);
    assertThat(ask(Role.MODERATOR, "website", "ordinary").statusCode()).isEqualTo(404);
  }

  @Test
  void takesAnIdThatIsAnAddress() {
    take("at://did:plc:abc/app.bsky.feed.post/3k", Verdicts.harmless());

    assertThat(
            json(ask(
                    Role.MODERATOR,
                    "website",
                    URLEncoder.encode(
                        "town-news:at://did:plc:abc/app.bsky.feed.post/3k",
                        StandardCharsets.UTF_8)))
                .path("commentId")
                .asText())
        .isEqualTo("website:town-news:at://did:plc:abc/app.bsky.feed.post/3k");
  }

  @Test
  void recordsWhoAsked() {
    ask(Role.LEGAL, "website", "town-news:legal");

    assertThat(
            COUNCIL.service.count(
                "select count(*) from audit_event where who = 'legal' and kind = 'COMMENT_READ'"
                    + " and subject = 'website:town-news:legal'"))
        .isPositive();
  }

  private static void raise(Queue queue, ReferralType type) {
    COUNCIL
        .service
        .bean(ReferralDesk.class)
        .raise(
            new CommentId(COUNCIL.commentIn(queue)),
            type,
            Colleagues.ASHA,
            new Reason("It may be one."));
  }

  private static void take(String nativeId, Verdicts.Sketch sketch) {
    Verdicts.Sketch it = sketch.on("website:town-news:" + nativeId);
    COUNCIL.service.bean(VerdictIntake.class).take(it.judgement(), it.raw(), Verdicts.RECEIVED);
  }

  private static HttpResponse<String> ask(Role role, String platform, String commentId) {
    return new Program(COUNCIL, role).get("/api/comments/" + platform + "/" + commentId);
  }

  private static Set<String> fields(JsonNode it) {
    Set<String> names = new TreeSet<>();
    it.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + answer.statusCode(), e);
    }
  }
}
