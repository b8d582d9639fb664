package moothall.escalation.admission;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import jakarta.inject.Singleton;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.Viewers;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Lets every request in or refuses it, before any other rule is asked: no annotation somewhere else
 * can open what is not listed in {@link Addresses}. Roles are those of this moment, not those of
 * the sign-in.
 */
@Singleton
final class Doorkeeper implements SecurityRule<HttpRequest<?>> {

  private static final String FILES = "/static/";

  private final Viewers viewers;

  Doorkeeper(Viewers viewers) {
    this.viewers = viewers;
  }

  @Override
  public Publisher<SecurityRuleResult> check(
      @Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
    if (request == null) {
      return Publishers.just(SecurityRuleResult.REJECTED);
    }
    Optional<Viewer> viewer =
        Optional.ofNullable(authentication).flatMap(it -> viewers.named(it.getName()));
    viewer.ifPresent(it -> request.setAttribute(LetIn.VIEWER, it));
    return Publishers.just(
        isAllowed(request, viewer) ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED);
  }

  private static boolean isAllowed(HttpRequest<?> request, Optional<Viewer> viewer) {
    Optional<Address> address = Address.of(request);
    if (address.isEmpty()) {
      // Style and script, or nothing at all, which those who are signed in are told.
      return request.getPath().startsWith(FILES) || viewer.isPresent();
    }
    return address
        .flatMap(it -> Addresses.need(it.text()))
        .filter(need -> need.isMetBy(viewer))
        .isPresent();
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
