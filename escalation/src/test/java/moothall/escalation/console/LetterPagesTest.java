package moothall.escalation.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import moothall.escalation.Council;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts;
import moothall.escalation.access.Role;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.letters.LettersOfTheTest;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Gita of operations looks at dead letters and asks for some to be sent again. */
final class LetterPagesTest {

  private static final String PATH = "/operations/dead-letters";
  private static final String JUDGED_SINCE = "Its comment has had a verdict since";
  private static final Council COUNCIL = Council.assemble();
  private static final EscalationUnderTest SERVICE = COUNCIL.service;

  private final Browser browser = new Browser(SERVICE);

  @AfterAll
  static void stop() {
    COUNCIL.close();
  }

  @Test
  void listsWhatWasSetAsideAndSaysWhoCanDoSomethingAboutIt() {
    assertThat(page(Role.OPERATIONS))
        .contains("Letter 17: unprocessable", "Page: town-news.", "moothall.comments.received.v1")
        .contains("name=\"letter-17\"", "There are older ones, 7 at most")
        .contains("./moothall deadletters 12 --replay", "its sender delivers it again")
        .contains("there is nothing to do, and the verdict on its comment stands")
        .contains("&lt;b&gt;This is no JSON.")
        .doesNotContain("name=\"letter-12\"", "name=\"letter-4\"", "name=\"letter-23\"", "<b>This");
    assertThat(of(Role.OPERATIONS, "/operations").body()).contains("href=\"" + PATH + "\"");
  }

  /** Operations learn the page; which comment it is, only whoever may read comments. */
  @Test
  void namesACommentToThoseWhoReadCasesOnly() {
    String comment = LettersOfTheTest.commentOf(19);
    assertThat(page(Role.OPERATIONS)).doesNotContain(comment);
    assertThat(page(Role.MODERATOR))
        .containsOnlyOnce("Letter 12: undecodable")
        .containsOnlyOnce("Comment: " + comment)
        .as("of a verdict, and of what the stream keeps")
        .doesNotContain(LettersOfTheTest.commentOf(12), LettersOfTheTest.commentOf(23))
        .doesNotContain("name=\"letter-17\"", "Look first");
    assertThat(of(Role.HR, PATH).statusCode()).isEqualTo(403);
    assertThat(form(Role.MODERATOR, "", "letter-17=on&reason=x").statusCode()).isEqualTo(403);
  }

  /** The verdict may have sent it to a queue that whoever looks does not see. */
  @Test
  void namesNoCommentThatHasHadAVerdictAndSaysThatItHas() throws SQLException {
    String comment = LettersOfTheTest.commentOf(8);
    assertThat(page(Role.MODERATOR)).contains(comment);
    assertThat(page(Role.OPERATIONS)).doesNotContain(JUDGED_SINCE);

    judge(comment, "2026-11-21");

    assertThat(page(Role.MODERATOR)).doesNotContain(comment).containsOnlyOnce(JUDGED_SINCE);
    assertThat(page(Role.OPERATIONS)).contains("name=\"letter-8\"", JUDGED_SINCE);
    assertThat(form(Role.OPERATIONS, "/preview", "letter-8=on").body()).contains(JUDGED_SINCE);
    SERVICE.execute(
        "update inbox set recorded_at = '2026-01-01' where comment_id = '" + comment + "'");
    assertThat(page(Role.MODERATOR)).doesNotContain(comment, JUDGED_SINCE);
  }

  /** The letter may hold them for as long as Kafka keeps it. */
  @Test
  void bringsBackNoWordsThatWereErased() throws SQLException {
    String comment = LettersOfTheTest.commentOf(7);
    judge(comment, "2026-01-01");
    SERVICE.execute(
        "update inbox set words_erased_at = now() where comment_id = '" + comment + "'");

    assertThat(page(Role.OPERATIONS))
        .contains("Words of its comment were erased")
        .doesNotContain("name=\"letter-7\"");
    assertThat(form(Role.OPERATIONS, "", "letter-7=on&reason=x"))
        .satisfies(it -> assertThat(it.statusCode()).isEqualTo(409))
        .satisfies(it -> assertThat(it.body()).contains("cannot be sent again from here"));
    assertThat(asked(7)).isZero();
  }

  @Test
  void isNotReachedByAnErasureWhichSaysSoBeforehand() {
    String wish = "council=ambermere&platform=website&authorId=author-1&reference=DP-1";

    assertThat(send(Role.DPO, "/erasure/preview", wish).body())
        .contains("What would happen for DP-1", "among the dead letters for 90 days");
  }

  private static void judge(String comment, String when) throws SQLException {
    Verdicts.Sketch verdict = Verdicts.harmless().on(comment);
    SERVICE.bean(VerdictIntake.class).take(verdict.judgement(), verdict.raw(), Verdicts.RECEIVED);
    SERVICE.execute(
        "update inbox set recorded_at = '" + when + "' where comment_id = '" + comment + "'");
  }

  @Test
  void saysSoWhereKafkaDoesNotAnswerAndAsksForNothing() {
    SERVICE
        .bean(LettersOfTheTest.class)
        .whileKafkaIsAway(() -> {
          assertThat(page(Role.OPERATIONS))
              .contains("cannot be said now")
              .doesNotContain("There is no dead letter", "<form method=\"post\" action=\"" + PATH);
          assertThat(form(Role.OPERATIONS, "", "letter-17=on&reason=x"))
              .satisfies(it -> assertThat(it.statusCode()).isEqualTo(409))
              .satisfies(it -> assertThat(it.body()).contains("nothing was asked for"));
        });
  }

  @Test
  void asksForEachOnceAfterALookAndWithAReason() {
    assertThat(form(Role.OPERATIONS, "/preview", "letter-15=on&letter-9=on").body())
        .contains("Nothing has been done yet", "It cannot be undone", "Letter 15: too-large")
        .contains("name=\"letter-9\"")
        .doesNotContain("letter-17");
    assertThat(asked(15)).isZero();
    assertThat(form(Role.OPERATIONS, "", "letter-15=on&letter-9=on&reason=+"))
        .satisfies(it -> assertThat(it.statusCode()).isEqualTo(400))
        .satisfies(it -> assertThat(it.body()).contains("Give a reason", "Letter 15: too-large"));
    assertThat(asked(15)).isZero();

    for (int click = 0; click < 2; click++) {
      var answer = form(Role.OPERATIONS, "", "letter-15=on&letter-9=on&reason=The+limit+is+up.");
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("location")).contains(PATH);
    }

    assertThat(asked(15)).isEqualTo(1);
    assertThat(asked(9)).isEqualTo(1);
    assertThat(audited(" letter 15: The limit is up.")).isEqualTo(1);
    assertThat(audited(" letter 9: The limit is up.")).isEqualTo(1);
    assertThat(sent(15)).isEqualTo(1);
    assertThat(sent(9)).isEqualTo(1);
    assertThat(page(Role.AUDITOR))
        .contains("Asked to be sent again by operations", "The limit is up.")
        .doesNotContain("name=\"letter-15\"", "Sent again");
    assertThat(page(Role.MODERATOR))
        .as("it may have a verdict at any moment")
        .doesNotContain(LettersOfTheTest.commentOf(15));
    assertThat(of(Role.DPO, "/audit?about=moothall.comments.received.v1/2/115").body())
        .contains("moothall.comments.received.v1/2/115 letter 15: The limit is up.", "operations");
  }

  @Test
  void asksOnceForWhatManyAskForAtTheSameTime() throws Exception {
    int clicks = 6;
    CyclicBarrier together = new CyclicBarrier(clicks);
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(clicks)) {
      for (int i = 0; i < clicks; i++) {
        answers.add(
            people.submit(() -> {
              together.await();
              return form(Role.OPERATIONS, "", "letter-17=on&reason=Mended.").statusCode();
            }));
      }
    }
    for (Future<Integer> answer : answers) {
      assertThat(answer.get()).isEqualTo(303);
    }

    assertThat(asked(17)).isEqualTo(1);
    assertThat(audited(" letter 17: Mended.")).isEqualTo(1);
    assertThat(sent(17)).isEqualTo(1);
  }

  /** Whatever ends the transaction: a full disk here, a crash elsewhere. */
  @Test
  void recordsNothingIfTheWishCannotBeWritten() throws SQLException {
    SERVICE.execute(
        "alter table outbox add constraint full_disk check (topic <> 'moothall.replays.v1') not valid");
    try {
      assertThat(form(Role.OPERATIONS, "", "letter-21=on&reason=Mended."))
          .satisfies(it -> assertThat(it.statusCode()).isEqualTo(500))
          .satisfies(it ->
              assertThat(it.body())
                  .contains("This is a fault of ours", "look whether it was done")
                  .doesNotContain("does not answer", "come back by themselves"));
      assertThat(asked(21)).isZero();
      assertThat(audited(" letter 21: Mended.")).isZero();
    } finally {
      SERVICE.execute("alter table outbox drop constraint full_disk");
    }

    assertThat(form(Role.OPERATIONS, "", "letter-21=on&reason=Mended.").statusCode())
        .isEqualTo(303);
    assertThat(asked(21)).isEqualTo(1);
    assertThat(audited(" letter 21: Mended.")).isEqualTo(1);
    assertThat(sent(21)).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNotToBeSentAgainFromHere() {
    for (String fields : List.of("reason=x", "letter-x=on&reason=x")) {
      assertThat(form(Role.OPERATIONS, "", fields))
          .satisfies(it -> assertThat(it.statusCode()).isEqualTo(409))
          .satisfies(it -> assertThat(it.body()).contains("Tick the letters"));
    }
    for (String letter : List.of("12", "4", "23", "999")) {
      assertThat(form(Role.OPERATIONS, "", "letter-" + letter + "=on&reason=x"))
          .satisfies(it -> assertThat(it.statusCode()).isEqualTo(409))
          .satisfies(it -> assertThat(it.body()).contains("cannot be sent again from here"));
      assertThat(asked(Long.parseLong(letter))).isZero();
    }
    StringBuilder many = new StringBuilder("reason=x");
    for (int i = 0; i <= 50; i++) {
      many.append("&letter-").append(i).append("=on");
    }
    assertThat(form(Role.OPERATIONS, "", many.toString()).body()).contains("too many at once");
  }

  private static long asked(long letter) {
    return SERVICE.count("select count(*) from replay_request where letter = " + letter);
  }

  private static long audited(String ending) {
    return SERVICE.count(
        "select count(*) from audit_event where kind = 'REPLAY_ASKED' and who = 'operations'"
            + " and subject like 'moothall.comments.received.v1/2/%"
            + ending
            + "'");
  }

  private static long sent(long letter) {
    return SERVICE.count(
        "select count(*) from outbox where topic = 'moothall.replays.v1' and key = '"
            + letter
            + "'");
  }

  private String page(Role role) {
    return of(role, PATH).body();
  }

  private HttpResponse<String> of(Role role, String path) {
    return browser.send(
        browser
            .request(path)
            .header("Accept", "text/html")
            .header("Authorization", "Bearer " + Council.token(role))
            .GET());
  }

  private HttpResponse<String> form(Role role, String step, String fields) {
    return send(role, PATH + step, fields);
  }

  private HttpResponse<String> send(Role role, String path, String fields) {
    return browser.send(
        browser
            .request(path)
            .header("Accept", "text/html")
            .header("Authorization", "Bearer " + Council.token(role))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields)));
  }
}
