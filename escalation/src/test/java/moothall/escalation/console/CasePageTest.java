package moothall.escalation.console;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import moothall.escalation.Colleagues;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.casework.ReferralDesk;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.JudgedComment;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.Judgement.Span;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.web.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the page of a case says of the comment, its platform, its author and its readers. */
final class CasePageTest {

  private static final EscalationUnderTest SERVICE =
      EscalationUnderTest.start(Map.of("moothall.escalation.actions.workers", 0));

  private static final String LURE =
      "Arnbermere refunds: https://ambermere-refunds.example/verify?id=7 or www.pay-us.example today";

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void leadsFromEachMarkToItsFindingAndSaysWhatDidNotCount() {
    String id = "website:town-news:numbered";
    Judgement it = hateful().on(id).saying("bad words, quoted words, weak words").judgement();
    take(
        it,
        List.of(
            finding("hate-9", "EXCUSED", new Span(11, 17), "Hostile.", List.of("quotation")),
            finding("hate-1", "RAISE", new Span(0, 3), "Very hostile.", List.of("idiom")),
            finding("hate-7", "BELOW", new Span(25, 29), "", List.of()),
            finding("hate-8", "SHADOW", new Span(25, 29), "On trial.", List.of())));

    String page = page("ben", id);

    assertThat(page)
        .contains("<mark>bad</mark>", "href=\"#found-1-1\"", "id=\"found-1-1\"")
        .contains("made weaker by idiom", "<mark class=\"mh-aside\">quoted</mark>")
        .contains("Seen, and not counted: 3", "id=\"found-1-2\"", "id=\"found-1-4\"")
        .contains("explained by an exception: quotation", "too weak, confidence 0.50", "on trial");
    assertThat(page.indexOf("id=\"found-1-1\"")).isLessThan(page.indexOf("Seen, and not counted"));
  }

  @Test
  void writesAddressesInCommentsSoThatTheyLeadNowhere() {
    String id = "website:town-news:lure";
    take(hateful().on(id).saying("Arnbermere refunds: soon"));
    take(hateful().on(id).saying(LURE).happening(CommentKind.EDITED));
    Browser ben = signedIn("ben");

    for (String path : List.of(address(id), address(id) + "/conversation", "/cases", "/live")) {
      assertThat(ben.get(path).body())
          .as(path)
          .contains("hxxps://ambermere-refunds[.]example/verify?id=7", "www[.]pay-us[.]example")
          .doesNotContain("https://ambermere", "ambermere-refunds.example", "pay-us.example");
    }
    assertThat(ben.get(address(id)).body()).contains("Addresses are written so that they lead");
    assertThat(ben.getJson("/api" + address(id)).body()).contains(LURE);
  }

  @Test
  void beginsWith999WhereALifeIsAtRiskUntilSomebodyHasLooked() {
    String id = "website:town-news:threat";
    String harmless = "website:town-news:no-threat";
    take(hateful().on(id).asking("HIDE", "ESCALATE"), "THREAT_VIOLENCE", EvidenceMode.FULL);
    take(hateful().on(harmless).asking("HIDE", "ESCALATE"));

    assertThat(page("ben", id)).contains("Call 999 first if", "raise one if there is none");
    assertThat(page("ben", harmless)).doesNotContain("Call 999 first if");

    signedIn("ben").post(address(id) + "/leave", "reason", "It is the title of a film.");
    assertThat(page("ben", id)).doesNotContain("Call 999 first if");
    SERVICE
        .bean(ReferralDesk.class)
        .raise(new CommentId(id), ReferralType.CSEA, Colleagues.ASHA, new Reason("A child."));
    assertThat(page("ffion", id)).contains("Call 999 first if");
  }

  @Test
  void saysWhatHappensNextAndWhatThePlatformHasConfirmed() throws java.sql.SQLException {
    String id = "website:town-news:next";
    take(hateful().on(id));

    assertThat(page("ben", id))
        .contains("when its turn comes", "the platform is asked to hide the comment, as system")
        .contains("We have asked the platform, and it has not confirmed it yet.")
        .contains(": a person looks at it", "href=\"/referrals/", "must have looked");
    SERVICE.execute(
        "update action_intent set tries = 2, not_before = timestamptz '2031-05-01 10:00Z'"
            + " where comment_id = 'website:town-news:next'");
    assertThat(page("ben", id)).contains("from 1 May 2031, 11:00:00", "(try 3)");
  }

  @Test
  void countsWhatTheAuthorWroteBesidesAsFarAsOneMaySeeIt() {
    String page = "mastodon:our-page:";
    take(by(page + "1", "Lorna Tibbs", "author-7"));
    take(by(page + "2", "Lorna T.", "author-7"));
    take(by(page + "3", "Lorna Tibbs", "author-8"));
    Judgement restricted = by(page + "4", "Lorna Tibbs", "author-7");
    take(restricted, List.of("SAFEGUARDING_CHILD"), EvidenceMode.RESTRICTED, restricted.findings());

    assertThat(page("ben", page + "1"))
        .contains("By the same author", ">1 other case on")
        .contains("author=Lorna+Tibbs\">All cases under this name, whoever bears it</a>");
    assertThat(page("ben", page + "3")).contains("By the same author", ">no other case on");
    assertThat(page("ffion", page + "4")).contains("By the same author", ">no other case on");
    assertThat(signedIn("ben").get("/?platform=mastodon&author=Lorna+Tibbs").body())
        .contains(address(page + "1"), address(page + "3"))
        .doesNotContain(address(page + "2"), address(page + "4"));
  }

  @Test
  void callsNobodyTheSameAuthorOfWhomItKnowsTheNameAlone() {
    String page = "mastodon:named:";
    take(by(page + "1", "Sam Sample", null));
    take(by(page + "2", "Sam Sample", "author-9"));
    take(by(page + "3", " ", null));
    take(by(page + "4", " ", null));

    assertThat(page("ben", page + "1"))
        .contains("Under the same name", "a name may be anybody")
        .contains("href=\"/?platform=mastodon&amp;author=Sam+Sample\">1 other case</a>")
        .doesNotContain("By the same author");
    assertThat(page("ben", page + "3"))
        .doesNotContain("Under the same name", "By the same author", "other case");
  }

  @Test
  void stopsCountingAtAHundredWhereverTheCaseItselfStands() {
    String page = "mastodon:many:";
    for (int i = 0; i <= 102; i++) {
      take(by(page + i, "Many Words", i % 2 == 0 ? null : "author-of-many"));
    }
    // What is decided stands behind all that are read.
    signedIn("ben").post(address(page + "0") + "/leave", "reason", "A quotation.");

    assertThat(page("ben", page + "0")).contains(">more than 100 other cases</a>");
    assertThat(page("ben", page + "2")).contains(">more than 100 other cases</a>");
    assertThat(page("ben", page + "1")).contains(">50 other cases on");
  }

  @Test
  void keepsTheClauseOnWhichADecisionIsRested() {
    String id = "website:town-news:clause";
    take(hateful().on(id).asking("HIDE", "ESCALATE"));
    Browser ben = signedIn("ben");

    assertThat(ben.get(address(id)).body())
        .contains("<option value=\"House rules 4\">House rules 4</option>");
    ben.post(address(id) + "/leave", "reason", "A quotation.", "clause", "House rules 4");
    assertThat(ben.get(address(id)).body()).contains("A quotation. (House rules 4)");

    HttpResponse<String> tooLong =
        ben.postJson(
            "/api" + address(id) + "/unhide",
            "{\"reason\":\"It may stay.\",\"clause\":\"%s\"}".formatted("x".repeat(201)));
    assertThat(tooLong.statusCode()).isEqualTo(400);
    assertThat(tooLong.body()).contains("clause", "at most 200 characters");
    ben.postJson(
        "/api" + address(id) + "/unhide",
        "{\"reason\":\"It may stay.\",\"clause\":\"House rules 9\"}");
    assertThat(ben.getJson("/api" + address(id)).body()).contains("It may stay. (House rules 9)");
  }

  @Test
  void saysWhoHadItBeforeThemToThoseWhoReadTheAudit() {
    String id = "website:town-news:custody";
    take(hateful().on(id));
    page("ben", id);

    assertThat(page("ben", id)).doesNotContain("Who had it before them");
    assertThat(page("iris", id))
        .contains(
            "Who had it before them",
            "<strong>ben (MODERATOR, REFERRAL_REVIEWER)</strong>: opened",
            "href=\"/audit?about=%s\">The audit has all of them</a>"
                .formatted(SERVICE.caseOf(new CommentId(id)).id()));
  }

  private static Judgement by(String id, @Nullable String author, @Nullable String authorId) {
    Judgement it = hateful().on(id).asking("ESCALATE").judgement();
    JudgedComment comment = it.comment();
    return new Judgement(
        it.verdictId(),
        new JudgedComment(
            comment.kind(),
            comment.id(),
            comment.version(),
            comment.page(),
            comment.context(),
            author,
            comment.text(),
            comment.times(),
            authorId),
        it.actions(),
        it.categories(),
        it.grade(),
        it.findings(),
        it.scores(),
        it.versions());
  }

  private static Judgement.Finding finding(
      String rule, String band, Span span, String reason, List<String> exceptions) {
    return new Judgement.Finding(
        rule, "HATE_RACE", 0.5, band, List.of(span), "", List.of(), reason, exceptions);
  }

  private static String page(String name, String comment) {
    return signedIn(name).get(address(comment)).body();
  }

  private static String address(String comment) {
    return "/cases/" + SERVICE.caseOf(new CommentId(comment)).id();
  }

  private static Browser signedIn(String name) {
    Browser browser = new Browser(SERVICE);
    browser.signInAs(name);
    return browser;
  }

  private static void take(Sketch sketch) {
    Judgement it = sketch.judgement();
    take(it, it.findings());
  }

  private static void take(Judgement it) {
    take(it, it.findings());
  }

  private static void take(Sketch sketch, String category, EvidenceMode mode) {
    Judgement it = sketch.judgement();
    take(it, List.of(category), mode, it.findings());
  }

  private static void take(Judgement it, List<Judgement.Finding> findings) {
    take(it, it.categories(), it.grade().evidenceMode(), findings);
  }

  private static void take(
      Judgement it, List<String> categories, EvidenceMode mode, List<Judgement.Finding> findings) {
    SERVICE
        .bean(VerdictIntake.class)
        .take(
            new Judgement(
                it.verdictId(),
                it.comment(),
                it.actions(),
                categories,
                new Judgement.Grade(it.grade().severity(), it.grade().priority(), mode),
                findings,
                it.scores(),
                it.versions()),
            it.verdictId().getBytes(java.nio.charset.StandardCharsets.UTF_8),
            RECEIVED);
  }
}
