package moothall.escalation.console;

import static moothall.escalation.Colleagues.BEN;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.harmless;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.casework.ReferralDesk;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.domain.Visibility;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What people do in the live view about a comment in which nothing was found. */
final class FirstActTest {

  private static final EscalationUnderTest SERVICE =
      EscalationUnderTest.start(Map.of("moothall.escalation.actions.workers", 0));
  private static final AtomicInteger COMMENTS = new AtomicInteger();

  private final String id = "website:town-news:first-" + COMMENTS.incrementAndGet();
  private final Browser asha = new Browser(SERVICE);

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void hidesWithAReasonUnderThePersonsNameAndOpensTheCase() {
    take(harmless().on(id));
    asha.signInAs("asha");
    assertThat(row()).contains("action=\"/live/hide\"", "action=\"/live/reply\"");

    HttpResponse<String> without = asha.post("/live/hide", "comment", id, "reason", " ");
    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(cases()).isZero();
    HttpResponse<String> hidden =
        asha.post("/live/hide", "comment", id, "reason", "It names a child.");

    assertThat(hidden.statusCode()).isEqualTo(303);
    assertThat(asha.get(location(hidden)).body())
        .contains("It names a child.")
        .containsPattern("<strong>asha</strong>");
    assertThat(SERVICE.caseOf(new CommentId(id)).isDecided()).isTrue();
    assertThat(intents("HIDE")).isOne();
    assertThat(asha.post("/live/hide", "comment", id, "reason", "Once more.").statusCode())
        .isEqualTo(409);
    assertThat(cases()).isOne();
  }

  @Test
  void doesTheSameForAProgramAndLeavesNoCaseWhereItIsRefused() {
    String answered = id + "-answered";
    take(harmless().on(id));
    take(harmless().on(answered));
    String hide = "/api/comments/hide?id=" + id;

    assertThat(asha.postJson(hide, "{\"reason\":\" \"}").statusCode()).isEqualTo(400);
    assertThat(asha.postJson(hide + "-never", "{\"reason\":\"So.\"}").body())
        .contains("no-such-comment");
    assertThat(cases()).isZero();
    HttpResponse<String> hidden = asha.postJson(hide, "{\"reason\":\"It names a child.\"}");
    HttpResponse<String> told =
        asha.postJson("/api/comments/reply?id=" + answered, "{\"text\":\"Thank you, we look.\"}");

    assertThat(hidden.statusCode()).as(hidden.body()).isEqualTo(202);
    assertThat(told.statusCode()).as(told.body()).isEqualTo(202);
    assertThat(hidden.body()).contains(SERVICE.caseOf(new CommentId(id)).id().toString());
    assertThat(intents("HIDE")).isOne();
    assertThat(asha.postJson(hide, "{\"reason\":\"Once more.\"}").statusCode()).isEqualTo(409);
  }

  /** The script sends what was pressed twice once; without it, or in two tabs, both arrive. */
  @Test
  void doesOnceWhatIsSentTwiceAtOnceAndSaysSoTheSecondTime() throws Exception {
    String answered = id + "-answered";
    take(harmless().on(id));
    take(harmless().on(answered));
    asha.signInAs("asha");

    List<HttpResponse<String>> hides =
        twiceAtOnce("/live/hide", "comment", id, "reason", "It names a child.");
    List<HttpResponse<String>> replies =
        twiceAtOnce("/live/reply", "comment", answered, "text", "Thank you, we look.");

    for (List<HttpResponse<String>> both : List.of(hides, replies)) {
      assertThat(both).extracting(HttpResponse::statusCode).containsExactly(303, 409);
    }
    String its = "/cases/" + SERVICE.caseOf(new CommentId(id)).id();
    assertThat(location(hides.getFirst())).isEqualTo(its);
    assertThat(hides.getLast().body()).contains("The comment is hidden already, or about to be.");
    assertThat(replies.getLast().body()).contains("A reply is on its way");
    assertThat(cases()).isOne();
    assertThat(casesOf(answered)).isOne();
    assertThat(intents("HIDE")).isOne();
    assertThat(intents("REPLY", answered)).isOne();
    assertThat(SERVICE.caseOf(new CommentId(id)).events())
        .filteredOn(CaseEvent.HideRequested.class::isInstance)
        .hasSize(1);
  }

  /** By status: what was done before what was refused. */
  private List<HttpResponse<String>> twiceAtOnce(String path, String... form) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    Callable<HttpResponse<String>> press =
        () -> {
          start.await();
          return asha.post(path, form);
        };
    try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
      List<HttpResponse<String>> answers = new ArrayList<>();
      for (Future<HttpResponse<String>> it : hands.invokeAll(List.of(press, press))) {
        answers.add(it.get());
      }
      answers.sort(Comparator.comparingInt(HttpResponse::statusCode));
      return answers;
    }
  }

  @Test
  void answersInTheCouncilsNameAndLeavesNobodyAnythingToDo() {
    take(harmless().on(id));
    asha.signInAs("asha");

    assertThat(asha.post("/live/reply", "comment", id, "text", "").statusCode()).isEqualTo(400);
    assertThat(cases()).isZero();
    assertThat(asha.post("/live/reply", "comment", id, "text", "Thank you, we look.").statusCode())
        .isEqualTo(303);

    assertThat(intents("REPLY")).isOne();
    assertThat(SERVICE.caseOf(new CommentId(id)).isDecided()).isTrue();
    assertThat(asha.get("/?state=undecided").body()).doesNotContain("Thank you");
  }

  @Test
  void leavesNoCaseBehindWhereItCannotBeDone() {
    String there = "mastodon:town:1-" + COMMENTS.incrementAndGet();
    take(harmless().on(there));
    take(harmless().on(id));
    take(harmless().on(id).happening(CommentKind.REMOVED));
    asha.signInAs("asha");

    assertThat(asha.post("/live/hide", "comment", there, "reason", "Why not.").body())
        .contains("cannot hide or show comments on this platform");
    assertThat(asha.post("/live/hide", "comment", id, "reason", "Why not.").body())
        .contains("no longer on the platform");
    assertThat(asha.post("/live/reply", "comment", id, "text", "Thanks.").statusCode())
        .isEqualTo(409);
    assertThat(asha.post("/live/hide", "comment", "x", "reason", "Why not.").statusCode())
        .isEqualTo(404);
    for (String comment : List.of(there, id)) {
      assertThat(casesOf(comment)).as(comment).isZero();
    }
    assertThat(row()).doesNotContain("/live/hide", "/live/reply");
  }

  @Test
  void knowsThatThePlatformHasHiddenTheCommentBefore() {
    String answered = id + "-answered";
    String referred = id + "-referred";
    String shown = id + "-shown";
    for (String comment : List.of(id, answered, referred, shown)) {
      take(harmless().on(comment));
      take(harmless().on(comment).happening(CommentKind.HIDDEN));
    }
    take(harmless().on(shown).happening(CommentKind.UNHIDDEN));
    asha.signInAs("asha");

    HttpResponse<String> hidden = asha.post("/live/hide", "comment", id, "reason", "Why not.");
    asha.post("/live/reply", "comment", answered, "text", "Thank you, we look.");
    for (String comment : List.of(referred, shown)) {
      SERVICE
          .bean(ReferralDesk.class)
          .raise(new CommentId(comment), ReferralType.OTHER_CRIME, BEN, new Reason("A threat."));
    }

    assertThat(hidden.statusCode()).isEqualTo(409);
    assertThat(hidden.body()).contains("hidden already");
    assertThat(cases()).isZero();
    assertThat(visibility(answered)).isEqualTo(Visibility.HIDDEN);
    assertThat(visibility(referred)).isEqualTo(Visibility.HIDDEN);
    assertThat(visibility(shown)).isEqualTo(Visibility.VISIBLE);
  }

  private static Visibility visibility(String comment) {
    return SERVICE.caseOf(new CommentId(comment)).visibility();
  }

  /** A safeguarding lead and a Prevent lead decide, and not about these; only one may read them. */
  @Test
  void isForThoseWhoDecideAboutOrdinaryComments() {
    take(harmless().on(id));
    String gone = id + "-gone";
    take(harmless().on(gone));
    take(harmless().on(gone).happening(CommentKind.REMOVED));

    for (String comment : List.of(id, gone)) {
      assertThat(hideAs("ffion", comment).statusCode()).as(comment).isEqualTo(404);
    }
    HttpResponse<String> read = hideAs("dev", id);
    assertThat(read.statusCode()).isEqualTo(409);
    assertThat(read.body()).contains("the role by which you see it does not allow this");
    assertThat(cases()).isZero();
    assertThat(casesOf(gone)).isZero();
    assertThat(intents("HIDE")).isZero();
  }

  private static HttpResponse<String> hideAs(String name, String comment) {
    Browser browser = new Browser(SERVICE);
    browser.signInAs(name);
    return browser.post("/live/hide", "comment", comment, "reason", "It is not mine to hide.");
  }

  private String row() {
    String page = asha.get("/live").body();
    String from = page.substring(page.indexOf("data-comment=\"" + id + "\""));
    return from.substring(0, from.indexOf("</li>"));
  }

  private long cases() {
    return casesOf(id);
  }

  private static long casesOf(String comment) {
    return SERVICE.count("select count(*) from cases where comment_id = '" + comment + "'");
  }

  private long intents(String kind) {
    return intents(kind, id);
  }

  private static long intents(String kind, String comment) {
    return SERVICE.count(
        "select count(*) from action_intent where comment_id = '%s' and kind = '%s'"
            .formatted(comment, kind));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static void take(Sketch sketch) {
    SERVICE.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
  }
}
