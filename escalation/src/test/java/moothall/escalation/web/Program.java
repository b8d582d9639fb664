package moothall.escalation.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import moothall.escalation.Council;
import moothall.escalation.access.Role;

/** What a program of a role asks of a council's API, with its token. */
public record Program(Council council, Role role) {

  public HttpResponse<String> get(String path) {
    Browser client = new Browser(council.service);
    return client.send(
        client.request(path).header("Authorization", "Bearer " + Council.token(role)).GET());
  }

  public HttpResponse<String> post(String path, String json) {
    Browser client = new Browser(council.service);
    return client.send(
        client
            .request(path)
            .header("Authorization", "Bearer " + Council.token(role))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }
}
