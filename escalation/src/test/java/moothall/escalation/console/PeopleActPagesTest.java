package moothall.escalation.console;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Colleagues.BEN;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Eventually;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.WorkerUnderTest;
import moothall.escalation.casework.ReferralDesk;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Deleting and replying from the page of a case. */
final class PeopleActPagesTest {

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());
  private static final AtomicInteger COMMENTS = new AtomicInteger();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Browser browser = new Browser(SERVICE);
  private final String id = "website:town-news:d-" + COMMENTS.incrementAndGet();

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void repliesFromThePage() {
    take(hateful().asking("FLAG"));
    browser.signInAs("asha");

    assertThat(browser.get(page()).body()).contains("Publish reply", "/reply\"");
    HttpResponse<String> answer = browser.post(page() + "/reply", "text", "Thank you,\r\nAsha");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(browser.get(page()).body())
        .contains("Asked the platform to publish a reply", "Thank you,\nAsha");
  }

  @Test
  void doesNotOfferToDeleteToWhomeverMayNot() {
    take(hateful().asking("FLAG"));
    browser.signInAs("asha");

    assertThat(browser.get(page()).body()).doesNotContain("Delete for good", "/delete\"");
    assertThat(
            browser
                .post(page() + "/delete", "ground", "REPEATED_SPAM", "reason", "Again.")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void deletesFromThePageOnAGround() {
    take(hateful().asking("FLAG"));
    browser.signInAs("ben");

    assertThat(browser.get(page()).body()).contains("Delete for good", "LEGAL_ORDER");
    HttpResponse<String> without = browser.post(page() + "/delete", "reason", "Again.");
    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(without.body()).contains("Choose on what ground");
    HttpResponse<String> answer =
        browser.post(page() + "/delete", "ground", "REPEATED_SPAM", "reason", "The third time.");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(browser.get(page()).body())
        .contains("deleting", "The same advertisement again and again. The third time.")
        .contains("The comment is about to be deleted.")
        .doesNotContain("Publish reply");
  }

  @Test
  void saysWhyNothingIsDeletedOrAnsweredThatWasReferred() {
    take(hateful());
    browser.signInAs("ben");

    assertThat(browser.get(page()).body())
        .contains("it may be evidence", "nobody replies in public")
        .doesNotContain("Publish reply", "/delete\"");
    HttpResponse<String> answer =
        browser.post(page() + "/delete", "ground", "LEGAL_ORDER", "reason", "They say so.");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Hide it instead");
  }

  @Test
  void saysWhatIsWrongWithAReply() {
    take(hateful().asking("FLAG"));
    browser.signInAs("asha");

    HttpResponse<String> empty = browser.post(page() + "/reply", "text", " ");
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.body()).contains("Write the reply");
    assertThat(browser.post(page() + "/reply", "text", "x".repeat(1001)).body())
        .contains("1001 characters (expected: at most 1000)");
  }

  @Test
  void leadsToThePlatformWhereAPersonReportsByHandAndKeepsThatOnRecord() {
    String comment =
        "facebook:town:901097836652708_" + (903438993085259L + NUMBER.incrementAndGet());
    take(comment, hateful().asking("FLAG"));
    browser.signInAs("asha");

    String before = browser.get(page(comment)).body();
    assertThat(before).contains("Report it to Facebook Page", "No program may tell its moderators");
    assertThat(browser.post(page(comment) + "/report", "reason", "Again.").statusCode())
        .isEqualTo(400);
    assertThat(
            browser
                .post(page(comment) + "/report", "ground", "ABUSE", "reason", "It insults.")
                .statusCode())
        .isEqualTo(303);

    workWithoutFacebook();

    assertThat(browser.get(page(comment)).body())
        .contains("I have reported it there")
        .contains("The three dots beside the comment, then Report comment.")
        .contains("Abuse, harassment or hate. It insults.")
        .doesNotContain("/report\"");
    assertThat(browser.post(page(comment) + "/reported").statusCode()).isEqualTo(303);
    assertThat(browser.get(page(comment)).body())
        .contains("Reported the comment on the platform by hand", "It was reported already")
        .doesNotContain("I have reported it there");
  }

  /** The platform could warn the author. */
  @Test
  void asksNobodyToReportByHandWhatWasReferredMeanwhile() {
    String comment =
        "facebook:town:901097836652708_" + (903438993085259L + NUMBER.incrementAndGet());
    take(comment, hateful().asking("FLAG"));
    browser.signInAs("asha");
    browser.post(page(comment) + "/report", "ground", "ABUSE", "reason", "It insults.");
    workWithoutFacebook();
    assertThat(browser.get(page(comment)).body())
        .contains("yourself.", "by hand, and then say here that you have");

    SERVICE
        .bean(ReferralDesk.class)
        .raise(new CommentId(comment), ReferralType.HATE_CRIME, BEN, new Reason("It is a crime."));

    assertThat(browser.get(page(comment)).body())
        .contains("Do not report it there yourself", "It was reported there already")
        .doesNotContain("by hand, and then say here", "I have reported it there")
        .doesNotContain("on Facebook Page yourself.", "three dots beside the comment");
    assertThat(browser.post(page(comment) + "/reported").statusCode()).isEqualTo(303);
    assertThat(browser.get(page(comment)).body())
        .contains("Reported the comment on the platform by hand")
        .doesNotContain("It was reported there already");
  }

  @Test
  void saysThatAPlatformIsToldByUsWhereItIs() {
    String comment = "mastodon:town:1110" + NUMBER.incrementAndGet();
    take(comment, hateful().asking("FLAG"));
    browser.signInAs("ben");

    assertThat(browser.get(page(comment)).body())
        .contains("Report it to Mastodon", "Its moderators are told once");
  }

  @Test
  void offersNoReportWhereThereIsNobodyToReportTo() {
    take(hateful().asking("FLAG"));
    browser.signInAs("ben");

    assertThat(browser.get(page()).body())
        .contains("There is nobody to report to")
        .doesNotContain("/report\"");
    assertThat(browser.post(page() + "/report", "ground", "SPAM", "reason", "Again.").statusCode())
        .isEqualTo(409);
  }

  /** A worker that knows no platform settles what no program may do. */
  private static void workWithoutFacebook() {
    var worker = new WorkerUnderTest(SERVICE, Clock.systemUTC(), new Nowhere());
    Eventually.happens("nothing is left to do", () -> !worker.carryOutNext());
  }

  private static final class Nowhere implements ActionExecutor {
    @Override
    public String platform() {
      return "nowhere";
    }

    @Override
    public ActionOutcome perform(Order order) {
      return new ActionOutcome.Unsupported();
    }

    @Override
    public ReadBack look(Order order) {
      return new ReadBack.CannotBeSeen();
    }
  }

  private void take(String comment, Sketch sketch) {
    Sketch ours = sketch.on(comment);
    SERVICE.bean(VerdictIntake.class).take(ours.judgement(), ours.raw(), RECEIVED);
  }

  private void take(Sketch sketch) {
    Sketch ours = sketch.on(id);
    SERVICE.bean(VerdictIntake.class).take(ours.judgement(), ours.raw(), RECEIVED);
  }

  private String page() {
    return page(id);
  }

  private static String page(String comment) {
    return "/cases/"
        + SERVICE
            .bean(CaseReader.class)
            .find(ASHA, new CommentId(comment))
            .flatMap(CaseReader.CommentFile::file)
            .orElseThrow()
            .it()
            .id();
  }
}
