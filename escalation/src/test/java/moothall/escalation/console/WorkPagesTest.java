package moothall.escalation.console;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Colleagues.BEN;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Working a case from its page and over the API. */
final class WorkPagesTest {

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());
  private static final AtomicInteger COMMENTS = new AtomicInteger();

  private final Browser ben = new Browser(SERVICE);
  private final Browser asha = new Browser(SERVICE);
  private final String id = "website:town-news:w-" + COMMENTS.incrementAndGet();

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void showsWhoHasTheCase() {
    String page = open();
    ben.signInAs("ben");
    asha.signInAs("asha");

    assertThat(ben.get(page).body()).contains("Take this case", "A person must have looked by");
    assertThat(ben.post(page + "/claim").statusCode()).isEqualTo(303);

    assertThat(ben.get(page).body()).contains("You have this case until", "Keep it longer");
    assertThat(asha.get(page).body()).contains("<strong>ben</strong> has this case until");
    assertThat(asha.get("/").body()).contains("<strong>ben</strong> has it until");
    HttpResponse<String> refused = asha.post(page + "/leave", "reason", "Mine.");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("ben has this case until", "take the next case");
    assertThat(asha.getJson("/api" + page).body()).contains("\"claim\":{\"holder\":\"ben\"");

    assertThat(ben.post(page + "/release").statusCode()).isEqualTo(303);
    assertThat(asha.post(page + "/leave", "reason", "Mine.").statusCode()).isEqualTo(303);
  }

  @Test
  void showsWhatAnEditChanged() {
    String page = open();
    ben.signInAs("ben");
    assertThat(ben.get(page).body()).doesNotContain("Show what was changed");

    var edited =
        hateful()
            .on(id)
            .happening(CommentKind.EDITED)
            .saying("Something else entirely, <b>bold</b>.");
    SERVICE.bean(VerdictIntake.class).take(edited.judgement(), edited.raw(), RECEIVED);

    assertThat(ben.get(page).body())
        .contains("Show what was changed", "<ins>", "<del>", "&lt;b&gt;")
        .doesNotContain("<b>bold");
  }

  @Test
  void leadsToTheNextCaseUntilNothingIsLeft() {
    open();
    ben.signInAs("ben");

    int taken = 0;
    HttpResponse<String> answer = ben.post("/next");
    while (answer.statusCode() == 303 && taken < 50) {
      taken++;
      answer = ben.post("/next");
    }

    assertThat(taken).isPositive();
    assertThat(answer.body()).contains("Nothing is left");
    assertThat(ben.postJson("/api/cases/next", "").statusCode()).isEqualTo(204);
  }

  @Test
  void showsNotesAndConcernsToColleagues() {
    String page = open();
    ben.signInAs("ben");
    asha.signInAs("asha");

    assertThat(ben.post(page + "/notes", "text", " ").body()).contains("Write the note");
    assertThat(ben.post(page + "/notes", "text", "Second\r\nline.").statusCode()).isEqualTo(303);
    assertThat(asha.post(page + "/concerns", "reason", "It worries me.").statusCode())
        .isEqualTo(303);

    assertThat(asha.get(page).body())
        .contains("Second\nline.", "Concern raised by asha.", "It worries me.");
    assertThat(ben.getJson("/api" + page).body()).contains("\"concerns\":[{");
  }

  @Test
  void sendsACaseAwayAndSaysSo() {
    String page = open();
    ben.signInAs("ben");

    assertThat(ben.post(page + "/route", "reason", "A councillor wrote it.").body())
        .contains("Choose where the case is to be sent.");
    HttpResponse<String> sent =
        ben.post(page + "/route", "to", "MEMBERS", "reason", "A councillor wrote it.");

    assertThat(sent.statusCode()).isEqualTo(202);
    assertThat(sent.body()).contains("Your role does not see that queue");
    assertThat(ben.get(page).statusCode()).isEqualTo(404);
    assertThat(ben.post(page + "/route", "to", "HR", "reason", "Again.").statusCode())
        .isEqualTo(404);
    assertThat(ben.postJson("/api" + page + "/route", "{\"to\":\"x\"}").body())
        .contains("expected: one of [MEMBERS, HR");
  }

  @Test
  void reopensFromThePage() {
    String page = open();
    ben.signInAs("ben");
    ben.post(page + "/leave", "reason", "Fine.");

    assertThat(ben.get(page).body()).contains(">Reopen<").doesNotContain("Take this case");
    assertThat(ben.post(page + "/reopen", "reason", "Not fine.").statusCode()).isEqualTo(303);
    assertThat(ben.get(page).body()).contains("Reopened the case", "Take this case");
  }

  private String open() {
    var ours = hateful().asking("FLAG").on(id);
    SERVICE.bean(VerdictIntake.class).take(ours.judgement(), ours.raw(), RECEIVED);
    CaseReader reader = SERVICE.bean(CaseReader.class);
    assertThat(reader.find(BEN, new CommentId(id))).isPresent();
    return "/cases/"
        + reader
            .find(ASHA, new CommentId(id))
            .flatMap(CaseReader.CommentFile::file)
            .orElseThrow()
            .it()
            .id();
  }
}
