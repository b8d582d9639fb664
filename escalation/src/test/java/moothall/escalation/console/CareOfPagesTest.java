package moothall.escalation.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.actions.PageRegister.Care;
import moothall.escalation.casework.AuthorUnderTest;
import moothall.escalation.domain.Case;
import moothall.escalation.web.Browser;
import moothall.escalation.work.StaffedHours;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the register says of how a page is looked after, as people see it with a case. */
final class CareOfPagesTest {

  private static final EscalationUnderTest SERVICE =
      EscalationUnderTest.start(
          Map.of("moothall.test.care", true, "moothall.escalation.actions.workers", 0));
  private static final String NOBODY = "Nobody looks after this page until";

  private final CaredFor pages = SERVICE.bean(CaredFor.class);
  private final Browser ben = new Browser(SERVICE);
  private final AuthorUnderTest author = AuthorUnderTest.on(SERVICE);

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void saysWithACaseThatNobodyIsThereAndHoldsNoHideBack() {
    ben.signInAs("ben");
    String day = dayAfterTomorrow();
    pages.are(new Care(StaffedHours.parse(day + " 09:00-17:00"), List.of(), Optional.empty()));
    Case it = author.writes("ABUSE_STAFF");
    String address = "/cases/" + it.id();

    assertThat(ben.get(address).body()).contains(NOBODY + " " + day);
    assertThat(ben.getJson("/api" + address).body()).containsPattern("\"nobodyUntil\":\"20");
    assertThat(SERVICE.count("select count(*) from action_intent where kind = 'HIDE'"))
        .isPositive();

    ben.post(address + "/leave", "reason", "Looked at in time.");
    assertThat(ben.get(address).body()).as("decided").doesNotContain(NOBODY);
  }

  @Test
  void saysNothingWhileSomebodyIsThereOrNobodySaid() {
    ben.signInAs("ben");
    Case it = author.writes("ABUSE_STAFF");
    for (Care care :
        List.of(Care.UNSAID, new Care(StaffedHours.parse("always"), List.of(), Optional.empty()))) {
      pages.are(care);
      assertThat(ben.get("/cases/" + it.id()).body()).doesNotContain(NOBODY);
      assertThat(ben.getJson("/api/cases/" + it.id()).body())
          .contains("\"case\"")
          .doesNotContainPattern("\"nobodyUntil\":\"");
    }
  }

  @Test
  void draftsNoticesInThePagesLanguagesAndInWalesInBoth() {
    Case it = author.writes("ABUSE_STAFF");
    String address = "/api/cases/" + it.id() + "/notice";

    pages.are(new Care(Optional.empty(), List.of("en"), Optional.of("ENGLAND")));
    assertThat(ben.getJson(address).body()).contains("\"english\":\"We").doesNotContain("Rydym");
    pages.are(new Care(Optional.empty(), List.of("en"), Optional.of("WALES")));
    assertThat(ben.getJson(address).body()).contains("\"english\":\"We", "\"welsh\":\"Rydym");
    pages.are(new Care(Optional.empty(), List.of("en"), Optional.empty()), Optional.of("WALES"));
    assertThat(ben.getJson(address).body())
        .as("a page that does not say what its council's other pages do")
        .contains("\"welsh\":\"Rydym");
    pages.are(new Care(Optional.empty(), List.of("cy"), Optional.empty()));
    assertThat(ben.getJson(address).body()).contains("\"welsh\":\"Rydym").doesNotContain("We have");
  }

  /** In the words of the register; never today, and never tomorrow by another clock. */
  private static String dayAfterTomorrow() {
    return LocalDate.now(ZoneId.of("Europe/London"))
        .plusDays(2)
        .getDayOfWeek()
        .getDisplayName(TextStyle.SHORT, Locale.UK);
  }
}
