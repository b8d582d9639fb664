package moothall.escalation.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import moothall.escalation.access.Scope;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.ColleagueNames;
import moothall.escalation.admission.LetIn;
import moothall.escalation.store.Pseudonyms;

/**
 * A program is told what was done, and not by whom: where a token is narrowed and not good for
 * accounts, colleagues stand in its answers under pseudonyms. What is there to say who did
 * something, the record of access and the list of accounts, has scopes of its own and stays.
 */
@ServerFilter("/api/**")
final class ColleaguesForScope {

  /** Nearer to the endpoint than what keeps answers: what is sent again is what was sent. */
  private static final int BEFORE_AN_ANSWER_IS_KEPT = 50_000;

  private static final Set<String> ABOUT_PEOPLE = Set.of("/api/audit", "/api/people");

  private final JsonMapper json;
  private final Pseudonyms pseudonyms;
  private final ColleagueNames colleagues;

  ColleaguesForScope(JsonMapper json, Pseudonyms pseudonyms, ColleagueNames colleagues) {
    this.json = json;
    this.pseudonyms = pseudonyms;
    this.colleagues = colleagues;
  }

  @ResponseFilter
  @Order(BEFORE_AN_ANSWER_IS_KEPT)
  void hide(HttpRequest<?> request, MutableHttpResponse<?> response) {
    Object body = response.body();
    if (body == null || isTold(request) || !isSaid(body)) {
      return;
    }
    String asking = LetIn.viewer(request).map(Viewer::name).orElse("");
    MediaType type = response.getContentType().orElse(MediaType.APPLICATION_JSON_TYPE);
    try {
      Set<String> names = new TreeSet<>(colleagues.all());
      names.remove(asking);
      WithoutNames without =
          new WithoutNames(it -> it.equals(asking) ? it : pseudonyms.of(it), names);
      response
          .contentType(type)
          .body(json.writeValueAsBytes(without.of(json.writeValueToTree(body))));
    } catch (IOException e) {
      throw new UncheckedIOException("an answer cannot be written as JSON", e);
    }
  }

  private static boolean isTold(HttpRequest<?> request) {
    return ABOUT_PEOPLE.contains(request.getPath())
        || LetIn.viewer(request)
            .filter(it -> it.isNarrowed() && !it.isGoodFor(Scope.ACCOUNTS_READ))
            .isEmpty();
  }

  /** Files are what they are, byte for byte; everything else of the API is a record, or several. */
  private static boolean isSaid(Object body) {
    return body instanceof Record || body instanceof Iterable<?>;
  }
}
