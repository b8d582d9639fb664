package moothall.escalation.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import moothall.escalation.access.Role;
import moothall.escalation.accounts.PeopleUnderTest;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands around every page: the header, the way to everywhere, notices, the footer. */
final class FrameTest {

  private static final PeopleUnderTest PEOPLE =
      PeopleUnderTest.start(
          Arrays.stream(Role.values()).collect(Collectors.toMap(FrameTest::name, it -> it)),
          Map.of("moothall.escalation.sign-in.second-factor-for", List.of()));
  private static final Map<Role, Browser> BROWSERS = new EnumMap<>(Role.class);
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");
  private static final Pattern FORM = Pattern.compile("action=\"(/[^\"]*)\"");

  /** So that the notice of it stands there too, with its link. */
  @BeforeAll
  static void signInAndStopTheMachine() {
    for (Role role : Role.values()) {
      Browser browser = new Browser(PEOPLE.service);
      browser.post("/login", "username", name(role), "password", PeopleUnderTest.PASSWORD);
      BROWSERS.put(role, browser);
    }
    assertThat(
            of(Role.OPERATIONS)
                .post("/brakes", "page", "*", "minutes", "30", "reason", "A storm.")
                .statusCode())
        .isEqualTo(303);
  }

  @AfterAll
  static void stop() {
    PEOPLE.close();
  }

  @ParameterizedTest
  @EnumSource
  void leadsNobodyToARefusal(Role role) {
    String frame = frame(of(role).get("/account").body());
    assertThat(frame).contains("The machine hides nothing", "Keyboard shortcuts");

    Set<String> links = all(LINK, frame);
    assertThat(links).contains("/account");
    for (String link : links) {
      assertThat(of(role).get(link).statusCode()).as(role + " follows " + link).isEqualTo(200);
    }
    Set<String> forms = all(FORM, frame);
    assertThat(forms).contains("/logout");
    for (String form : forms) {
      if (!form.equals("/logout")) {
        assertThat(of(role).post(form).statusCode()).as(role + " sends " + form).isLessThan(400);
      }
    }
    assertThat(links.contains("/wellbeing"))
        .as(role + " has a day")
        .isEqualTo(of(role).get("/wellbeing").statusCode() == 200);
  }

  @Test
  void leadsFromTheSignInToWhatIsTheirs() {
    assertThat(of(Role.MODERATOR).get("/").statusCode()).isEqualTo(200);
    assertThat(begins(Role.ADMINISTRATOR)).isEqualTo("/people");
    assertThat(begins(Role.DPO)).isEqualTo("/subject-access");
    assertThat(begins(Role.OPERATIONS)).isEqualTo("/operations");
    assertThat(of(Role.OPERATIONS).get("/cases").statusCode()).isEqualTo(403);
  }

  private static String begins(Role role) {
    return of(role).get("/").headers().firstValue("Location").orElse("");
  }

  private static Browser of(Role role) {
    return Objects.requireNonNull(BROWSERS.get(role));
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  /** What the page is about is of no concern here, nor are files of the style. */
  private static String frame(String page) {
    assertThat(page).contains("<body", "<main", "</main>");
    String body = page.substring(page.indexOf("<body"));
    return body.substring(0, body.indexOf("<main")) + body.substring(body.indexOf("</main>"));
  }

  private static Set<String> all(Pattern pattern, String frame) {
    return pattern
        .matcher(frame)
        .results()
        .map((MatchResult it) -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
