package moothall.escalation.console;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The registers that people read: of pages with their approvals, and of referrals. */
final class RegisterPagesTest {

  private static final int REFERRALS = 60;

  private static final Pattern REFERRAL = Pattern.compile("\"referralId\":\"([^\"]+)\"");
  private static final Pattern NEXT = Pattern.compile("\"next\":\"?([0-9][^\",}]*)\"?[,}]");

  private static final EscalationUnderTest SERVICE =
      EscalationUnderTest.start(Map.of("moothall.test.pages", true));

  private static final Browser DEV = new Browser(SERVICE);

  @BeforeAll
  static void signIn() {
    DEV.signInAs("dev");
  }

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void marksPagesWhoseApprovalIsMissingOldOrUndated() {
    String page = DEV.get("/pages").body();

    assertThat(card(page, "Page town-news"))
        .contains("Planning team", "Mon-Fri 09:00-17:00", "en, cy", "90 days", "enforce", "hide")
        .contains("by Asha Rahman", "href=\"/?page=town-news\"", "/operations#pages")
        .doesNotContain("mh-attention");
    assertThat(card(page, "Page town-old")).contains("older than a year");
    assertThat(card(page, "Page town-undated")).contains("Nobody knows when it was approved");
    assertThat(card(page, "Page town-new"))
        .contains("The approval is missing", "by nobody", "people act on the platform itself");
    assertThat(page.indexOf("Page town-news"))
        .as("what somebody has to see to stands first")
        .isGreaterThan(page.indexOf("Page town-new<"));
    assertThat(DEV.getJson("/api/pages").body())
        .contains("\"pageId\":\"town-old\"", "\"approval\":\"OLD\"", "\"approvedBy\":null")
        .doesNotContain("secret");
    assertThat(DEV.get("/operations/now").body()).contains("id=\"pages\"");
  }

  @Test
  void turnsTheReferralsOverPageByPageInBothOrders() throws SQLException {
    for (int i = 0; i < REFERRALS; i++) {
      var sketch = hateful().on("website:town-news:r-" + i);
      SERVICE.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
    }
    // Several clocks run out at one moment: none is shown twice or left out.
    SERVICE.execute(
        "update referral_state set due_at = date_trunc('day', now()) + interval '3 days'"
            + " where due_at is not null");
    SERVICE.execute(
        "update referral_state set due_at = now() - interval '1 hour' where referral_id in"
            + " (select referral_id from referral order by seq limit 2)");

    assertThat(references("/referrals")).hasSize(REFERRALS);
    assertThat(references("/referrals?order=newest&type=HATE_CRIME&")).hasSize(REFERRALS);
    assertThat(references("/referrals?overdue=true&")).hasSize(2);
    assertThat(references("/referrals?type=CSEA&")).isEmpty();
    assertThat(references("/referrals?state=WITHDRAWN&order=newest&")).isEmpty();
    assertThat(DEV.get("/referrals?type=NONE").body()).contains("type is unknown");
    assertThat(DEV.get("/referrals?after=nowhere").statusCode()).isEqualTo(400);
    assertThat(DEV.getJson("/api/referrals?overdue=true&limit=1").body())
        .containsPattern("\"next\":[0-9]+[,}]");
    assertThat(DEV.getJson("/api/referrals?overdue=true&limit=2").body()).contains("\"next\":null");
    assertThat(toldToPrograms("newest")).hasSize(REFERRALS);
    assertThat(toldToPrograms("due"))
        .containsExactlyElementsOf(
            SERVICE.texts(
                "select referral_id::text from referral join referral_state using (referral_id)"
                    + " where due_at is not null order by due_at, seq"))
        .hasSize(REFERRALS);
    for (String nowhere : List.of("order=due&after=17", "order=newest&after=nowhere")) {
      assertThat(DEV.getJson("/api/referrals?" + nowhere).statusCode()).as(nowhere).isEqualTo(400);
    }
    assertThat(DEV.getJson("/api/referrals?state=CLOSED").body()).contains("\"referrals\":[]");
  }

  private static Set<String> references(String first) {
    Set<String> found = new HashSet<>();
    String path = first;
    int pages = 0;
    while (!path.isEmpty()) {
      String page = DEV.get(path).body();
      for (String part : page.split("mh-card__title\"><a class=\"govuk-link\" href=\"", -1)) {
        if (part.startsWith("/referrals/")) {
          assertThat(found.add(part.split("\"", -1)[0])).as("shown once").isTrue();
        }
      }
      path =
          page.contains("rel=\"next\"")
              ? page.split("\" rel=\"next\"", -1)[0]
                  .replaceFirst("(?s).*href=\"", "")
                  .replace("&amp;", "&")
              : "";
      pages++;
    }
    assertThat(pages).isPositive().isLessThan(5);
    return found;
  }

  /** Page by page, as a program reads them: what a page says comes next is asked for. */
  private static List<String> toldToPrograms(String order) {
    List<String> told = new ArrayList<>();
    String after = "";
    int pages = 0;
    do {
      String page = DEV.getJson("/api/referrals?limit=25&order=" + order + after).body();
      Matcher referral = REFERRAL.matcher(page);
      while (referral.find()) {
        told.add(referral.group(1));
      }
      Matcher next = NEXT.matcher(page);
      after = next.find() ? "&after=" + next.group(1) : "";
      pages++;
    } while (!after.isEmpty() && pages < 5);
    assertThat(pages).isEqualTo(3);
    assertThat(told).doesNotHaveDuplicates();
    return told;
  }

  private static String card(String page, String name) {
    String rest = page.split(">" + name + "<", -1)[1];
    return rest.split("</li>", -1)[0];
  }
}
