package moothall.escalation.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.CouncilSignIn;
import moothall.escalation.accounts.CouncilSignIn.Ended;
import moothall.escalation.accounts.CouncilWayOut;
import moothall.escalation.accounts.CouncilWayOut.KeptForm;
import moothall.escalation.accounts.CouncilWayOut.Way;
import moothall.escalation.oidc.Why;

/**
 * The way to the council's own sign-in and back. Whoever comes back is shown a page and not sent
 * on: the session's cookie is one that no other site's link brings along.
 */
@Controller(CouncilPages.HERE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class CouncilPages {

  static final String HERE = "/login/council";

  private static final String LOGIN = "/login";

  private final CouncilWayOut out;
  private final CouncilSignIn signIn;
  private final Pages pages;

  CouncilPages(CouncilWayOut out, CouncilSignIn signIn, Pages pages) {
    this.out = out;
    this.signIn = signIn;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> begin() {
    return out.isOn() ? to(out.begin()) : HttpResponse.seeOther(URI.create(LOGIN));
  }

  /** For whoever is about to do what cannot be taken back. */
  @Get("/again")
  HttpResponse<?> again(
      HttpRequest<?> request, @QueryValue(defaultValue = "") String form, Viewer viewer) {
    return out.isCouncils(viewer)
        ? to(out.beginAgain(request, viewer, form))
        : HttpResponse.seeOther(URI.create(AccountPages.ACCOUNT));
  }

  @Get("/done")
  HttpResponse<?> done(HttpRequest<?> request) {
    if (!out.isOn()) {
      return HttpResponse.seeOther(URI.create(LOGIN));
    }
    Ended ended = signIn.end(request);
    return with(
        ended.cookies(),
        switch (ended) {
          case Ended.In _ -> pages.show(HttpStatus.OK, "council-in.jte", Map.of("next", "/"));
          case Ended.StillThem(_, var form) -> still(form);
          case Ended.NotIn(_, var why) -> notIn(why);
          case Ended.NoAnswer _ -> noAnswer();
        });
  }

  @Get("/sign-out")
  HttpResponse<?> signOut() {
    if (!out.isOn()) {
      return HttpResponse.seeOther(URI.create(LOGIN));
    }
    return out.signOut()
        .<HttpResponse<?>>map(HttpResponse::seeOther)
        .orElseGet(() -> pages.show(HttpStatus.SERVICE_UNAVAILABLE, "council-stays.jte", Map.of()));
  }

  private HttpResponse<?> to(Optional<Way> way) {
    return way.<HttpResponse<?>>map(
            it -> with(List.of(it.cookie()), HttpResponse.seeOther(it.to())))
        .orElseGet(this::noAnswer);
  }

  private HttpResponse<?> still(Optional<KeptForm> form) {
    return form.<HttpResponse<?>>map(it ->
            pages.show(
                HttpStatus.OK,
                "council-still.jte",
                Map.of(
                    "action", it.action(),
                    "kept", KeptField.all(it.fields()),
                    "what", it.what(),
                    "back", it.back())))
        .orElseGet(() ->
            pages.show(HttpStatus.OK, "council-in.jte", Map.of("next", AccountPages.ACCOUNT)));
  }

  private HttpResponse<?> notIn(Why why) {
    return pages.show(
        switch (why) {
          case NOT_BEGUN_HERE, USED -> HttpStatus.BAD_REQUEST;
          case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
          default -> HttpStatus.FORBIDDEN;
        },
        "council-not-in.jte",
        Map.of(
            "why",
            why,
            "groups",
            why == Why.NO_ROLE || why == Why.NO_GROUPS ? out.groups() : List.<String>of()));
  }

  private HttpResponse<?> noAnswer() {
    return pages.show(
        HttpStatus.SERVICE_UNAVAILABLE,
        "council-no-answer.jte",
        Map.of("breakGlass", out.hasBreakGlass()));
  }

  private static HttpResponse<?> with(Collection<Cookie> cookies, HttpResponse<?> answer) {
    MutableHttpResponse<?> mutable = answer.toMutableResponse();
    cookies.forEach(mutable::cookie);
    return mutable;
  }
}
