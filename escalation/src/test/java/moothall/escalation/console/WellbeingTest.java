package moothall.escalation.console;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CommentId;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What those who read are told, and what they can ask for. A case of hatred weighs four points. */
final class WellbeingTest {

  private final EscalationUnderTest service =
      EscalationUnderTest.start(
          Map.of(
              "moothall.escalation.wellbeing.points-between-rests", 8,
              "moothall.escalation.wellbeing.points-daily", 12,
              "moothall.escalation.wellbeing.support", "Occupational health, 01632 960123"));
  private final Browser ben = new Browser(service);
  private final Browser cerys = new Browser(service);
  private final AtomicInteger comments = new AtomicInteger();

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void asksForARestAndLetsPeopleDecide() {
    List<String> pages = List.of(open(), open(), open(), open());
    ben.signInAs("ben");
    ben.get(pages.get(0));
    assertThat(ben.get(pages.get(0)).body()).contains("Sealed evidence");
    assertThat(ben.post("/next").statusCode()).isEqualTo(303);
    assertThat(ben.get("/wellbeing").body()).contains("4 of 12 points", "01632 960123");

    ben.get(pages.get(1));
    assertThat(ben.post("/next").body()).contains("Time for a rest", "8 points");
    assertThat(claims()).isEqualTo(1);
    assertThat(ben.post("/next/anyway").statusCode()).isEqualTo(303);
    assertThat(claims()).isEqualTo(2);

    ben.get(pages.get(2));
    assertThat(ben.post("/next").body()).contains("Enough for today", "12 points");
    assertThat(ben.post("/wellbeing/rest").statusCode()).isEqualTo(303);
    assertThat(ben.post("/next").body()).contains("You are resting").doesNotContain("I rest now");
    assertThat(ben.get("/wellbeing").body()).contains("12 of 12 points", "0 of 8 points");

    cerys.signInAs("cerys");
    assertThat(cerys.get("/wellbeing").body())
        .contains("0 of 12 points", "Fewer than four people")
        .doesNotContain("ben");
    assertThat(cerys.post("/next").statusCode()).isEqualTo(303);
  }

  @Test
  void takesNoProgramForOneOfUs() throws SQLException {
    open();
    String read =
        "insert into audit_event (who, roles, kind, subject) select '%s', '{}', kind, case_id::text"
            + " from cases, unnest('{%s}'::text[]) as kind";
    for (String who : List.of("one", "two", "three")) {
      service.execute(read.formatted(who, "SIGNED_IN,CASE_READ"));
    }
    service.execute(read.formatted("a program", "CASE_READ"));
    cerys.signInAs("cerys");
    assertThat(cerys.get("/wellbeing").body()).contains("Fewer than four people");

    service.execute(read.formatted("four", "SIGNED_IN,CASE_READ"));
    assertThat(cerys.get("/wellbeing").body()).contains("4 people opened cases");
  }

  @Test
  void countsWhatIsUnfoldedInAList() {
    String page = open();
    ben.signInAs("ben");

    assertThat(ben.post(page + "/revealed").statusCode()).isEqualTo(202);
    assertThat(ben.post("/cases/nowhere/revealed").statusCode()).isEqualTo(404);

    assertThat(ben.get("/wellbeing").body()).contains("4 of 12 points");
    assertThat(service.count("select count(*) from audit_event where kind = 'CASE_READ'"))
        .isEqualTo(1);
  }

  @Test
  void countsWhatIsUnfoldedInThePreviewOfSeveralCases() {
    List<String> pages = List.of(open(), open());
    ben.signInAs("ben");
    List<String> ids = pages.stream().map(it -> it.substring("/cases/".length())).toList();

    String preview =
        ben.post(
                "/batches/preview",
                "act",
                "CLAIM",
                "case-" + ids.get(0),
                "on",
                "case-" + ids.get(1),
                "on")
            .body();

    assertThat(preview.split("class=\"govuk-details mh-reveal\"", -1)).hasSize(3);
    assertThat(ids)
        .hasSize(2)
        .allSatisfy(id -> assertThat(preview).contains("mh-reveal\" data-reveals=\"" + id + "\""));
  }

  @Test
  void sparesPeopleWhatTheyAskedToBeSpared() {
    open();
    ben.signInAs("ben");
    cerys.signInAs("cerys");
    assertThat(ben.post("/wellbeing/spare", "RACE", "on", "of-old", "on").statusCode())
        .isEqualTo(303);
    assertThat(ben.get("/wellbeing").body())
        .contains("name=\"RACE\" value=\"on\" type=\"checkbox\" checked");

    assertThat(ben.post("/next").body()).contains("Nothing is left", "you asked to be spared");
    assertThat(ben.get("/").body()).contains("HATE_RACE");
    assertThat(cerys.post("/next").statusCode()).isEqualTo(303);

    assertThat(ben.post("/wellbeing/spare", "RELIGION", "on").statusCode()).isEqualTo(303);
    open();
    assertThat(ben.post("/next").statusCode()).isEqualTo(303);
  }

  @Test
  void showsPicturesAsPeopleWantThem() {
    ben.signInAs("ben");
    cerys.signInAs("cerys");
    assertThat(ben.get("/").body()).contains("<body class=\"govuk-template__body\">");

    assertThat(ben.post("/wellbeing/pictures", "grey", "on").statusCode()).isEqualTo(303);
    assertThat(ben.get("/").body()).contains("body class=\"govuk-template__body mh-grey\"");
    ben.post("/wellbeing/spare", "RACE", "on");
    ben.post("/wellbeing/pictures", "textOnly", "on");
    assertThat(ben.get("/wellbeing").body())
        .contains(
            "body class=\"govuk-template__body mh-text-only\"",
            "name=\"textOnly\" value=\"on\" type=\"checkbox\" checked",
            "name=\"RACE\" value=\"on\" type=\"checkbox\" checked");
    assertThat(cerys.get("/").body()).contains("<body class=\"govuk-template__body\">");
  }

  @Test
  void tellsThoseWhoLeadHowMuchAllReadAndNotWho() {
    List<String> pages = List.of(open(), open(), open());
    for (String person : List.of("asha", "ben", "cerys", "dev")) {
      Browser browser = new Browser(service);
      browser.signInAs(person);
      browser.get(pages.get(0));
      if (person.equals("ben")) {
        pages.forEach(browser::get);
      }
    }
    cerys.signInAs("cerys");
    ben.signInAs("ben");

    assertThat(cerys.get("/wellbeing").body())
        .contains(
            "4 people opened cases. The one in the middle read 4 points, whoever read most 12; 1"
                + " have had enough")
        .doesNotContain("asha", "ben");
    assertThat(ben.get("/wellbeing").body()).doesNotContain("All of us today");
  }

  private long claims() {
    return service.count("select count(*) from case_claim");
  }

  private String open() {
    var ours = hateful().on("website:town-news:well-" + comments.incrementAndGet());
    service.bean(VerdictIntake.class).take(ours.judgement(), ours.raw(), RECEIVED);
    return "/cases/" + service.caseOf(new CommentId("website:town-news:well-" + comments)).id();
  }
}
