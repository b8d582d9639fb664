package moothall.escalation.console;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.StreamSupport;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CommentId;
import moothall.escalation.policy.PolicyOfTheTest;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages with what comments are judged by. */
final class PolicyPagesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LATELY = 6;
  private static final int LONGER = 8;

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());
  private static final Browser BEN = new Browser(SERVICE);

  @BeforeAll
  static void start() throws SQLException {
    for (int i = 0; i < LONGER; i++) {
      var sketch = hateful().on("website:town-news:" + i).asking("HIDE");
      SERVICE.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
    }
    // All decided after a hide that came through; one was found wrong, two are of long ago, one is
    // of before that.
    SERVICE.execute(
        """
        update cases set decided = true, opened_at = now() - interval '1 day',
          labels = labels || '{rule:no-turnips}'::text[]
        """);
    SERVICE.execute(
        """
        update cases set opened_at = now() - interval '60 days'
          where comment_id in ('website:town-news:0', 'website:town-news:1')
        """);
    SERVICE.execute("update action_intent set state = 'SETTLED', outcome = 'DONE'");
    SERVICE.execute(
        """
        insert into overturned_finding
          select case_id, 'no-turnips', 'ABUSE_USER', 'kitchen/3', 'UNHIDDEN', now()
            from cases where comment_id = 'website:town-news:5'
        """);
    BEN.signInAs("ben");
  }

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void listsPacksWithWhoAnswersForThem() {
    String page = BEN.get("/policy").body();

    assertThat(page)
        .contains("kitchen/3+garden/1#0011", "C. Penry", "D. Okafor", "Cabinet, item 7")
        .contains("Review overdue", "Review within 30 days")
        .contains("1 in force, 1 on trial, 1 not in force today")
        .contains("What only several comments show together");
    assertThat(page).as("hits of the pack").contains(">" + LATELY + "<");
  }

  @Test
  void listsTheRulesOfAPackByCategory() {
    String page = BEN.get("/policy/kitchen").body();

    assertThat(page)
        .contains("ABUSE_USER", "House rules 4: be kind", "Protection from Harassment Act 1997")
        .contains("on trial", "not in force yet")
        .contains("hits in 28 days: " + LATELY);
    assertThat(BEN.get("/policy/garden").body())
        .contains("It has no rules of its own", "switched off", "Because: The leek show.");
  }

  @Test
  void showsARuleWithWhatBecameOfIt() {
    String page = BEN.get("/policy/rule/no-turnips").body();

    assertThat(page)
        .contains("Cases in which it saw something: " + LATELY + ".")
        .contains("Cases in which it saw something: " + LONGER + ".")
        .contains("5 of 6: 83 % (44 to 97 %)", "7 of 8: 88 % (53 to 98 %)")
        .contains("you absolute turnip", "mode: INCIDENT", "@kitchen/vegetables", "And 7 more")
        .contains("confidence 0.50; also silent in stew; also leaves alone 01632 960000")
        .doesNotContain("pea</bdi>");
    assertThat(page.indexOf("you absolute turnip"))
        .as("folded until somebody wants to see it")
        .isGreaterThan(page.indexOf("Show the examples"));
    assertThat(BEN.get("/policy/rule/on-trial").body())
        .contains("Cases in which it saw something: 0.", "too few to say");
    assertThat(BEN.get("/policy/rule/again").body())
        .contains("at least 3 within 5 minutes", "None counts that is one of: SELF_HARM");
  }

  @Test
  void givesProgramsTheSameNumbers() throws Exception {
    JsonNode policy = JSON.readTree(BEN.getJson("/api/policy").body());

    assertThat(policy.at("/version").asText()).isEqualTo("kitchen/3+garden/1#0011");
    assertThat(policy.at("/digest").asText()).isEqualTo("0011");
    assertThat(policy.at("/counted").asBoolean()).isTrue();
    assertThat(policy.at("/packs")).hasSize(3);
    assertThat(policy.toString()).as("words to look for").doesNotContain("absolute turnip");
    JsonNode pack = JSON.readTree(BEN.getJson("/api/policy?pack=kitchen").body()).at("/packs/0");
    assertThat(pack.at("/author").asText()).startsWith("C. Penry");
    JsonNode rule =
        StreamSupport.stream(pack.at("/rules").spliterator(), false)
            .filter(it -> it.at("/id").asText().equals("no-turnips"))
            .findFirst()
            .orElseThrow();
    assertThat(rule.at("/clause").asText()).startsWith("House rules 4: be kind");
    assertThat(rule.at("/law/0/title").asText()).contains("Protection from Harassment Act 1997");
    assertThat(rule.at("/standing").asText()).isEqualTo("IN_FORCE");
    assertThat(rule.at("/days28/cases").asText()).isEqualTo("" + LATELY);
    assertThat(rule.at("/days92/cases").asText()).isEqualTo("" + LONGER);
    assertThat(rule.at("/days28/notFoundWrong/hits").asLong()).isEqualTo(5);
    assertThat(rule.at("/days28/notFoundWrong/of").asLong()).isEqualTo(6);
    assertThat(rule.at("/days92/notFoundWrong/low").asDouble()).isBetween(0.52, 0.54);
    assertThat(BEN.getJson("/api/policy?pack=cellar").statusCode()).isEqualTo(404);
  }

  @Test
  void showsHostileWordsHarmlessly() {
    int walked = 0;
    for (String path :
        new String[] {
          "/policy", "/policy/garden", "/policy/rule/no-turnips", "/policy/rule/no-leeks"
        }) {
      assertThat(BEN.get(path).body())
          .as(path)
          .contains("⟦U+202E⟧", "&lt;script&gt;")
          .doesNotContain("\u202E", "<script>doc", "<img");
      walked++;
    }
    assertThat(walked).isEqualTo(4);
  }

  @Test
  void saysWhereARuleIsNotInForceAndWhy() {
    var answer = BEN.get("/policy/rule/no-leeks");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("no-leeks is not in force", "switched off", "The leek show");
    assertThat(BEN.get("/policy/orchard").statusCode()).isEqualTo(404);
  }

  @Test
  void countsOnlyWhatSomebodySees() {
    Browser lena = new Browser(SERVICE);
    lena.signInAs("lena");

    assertThat(lena.get("/policy/rule/no-turnips").body())
        .contains("Your roles see no cases", "Cases in which it saw something: 0.");
  }

  @Test
  void isLedToFromTheFindingsOfACase() {
    String id = SERVICE.caseOf(new CommentId("website:town-news:1")).id().toString();

    assertThat(BEN.get("/cases/" + id).body()).contains("href=\"/policy/rule/");
  }

  @Test
  void saysWhatToDoWhereNothingIsKnown() {
    SERVICE
        .bean(PolicyOfTheTest.class)
        .whileNothingIsKnown(() -> {
          assertThat(BEN.get("/policy").body())
              .contains("Nobody has said here yet", "whether moderation runs");
          assertThat(BEN.get("/policy/kitchen").body()).contains("Nobody has said here yet");
        });
  }
}
