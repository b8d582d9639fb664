package moothall.escalation.console;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import moothall.escalation.Council;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.access.Role;
import moothall.escalation.web.Browser;

/** Pages as somebody of one role has them, without a sign-in for each. */
final class Desk {

  private final Browser browser;

  Desk(EscalationUnderTest service) {
    this.browser = new Browser(service);
  }

  HttpResponse<String> get(Role role, String path) {
    return browser.send(
        browser
            .request(path)
            .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html")
            .header("Authorization", "Bearer " + Council.token(role))
            .GET());
  }

  String page(Role role, String path) {
    return get(role, path).body();
  }

  HttpResponse<String> form(Role role, String path, String fields) {
    return browser.send(
        browser
            .request(path)
            .header("Accept", "text/html")
            .header("Authorization", "Bearer " + Council.token(role))
            .header("Content-Type", "application/x-www-form-urlencoded")
            // Where an answer never comes, the test says so and does not wait with it.
            .timeout(Duration.ofMinutes(1))
            .POST(BodyPublishers.ofString(fields)));
  }
}
