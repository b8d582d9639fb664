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
import moothall.escalation.accounts.SessionStanding;
import moothall.escalation.accounts.SessionStanding.Stage;
import moothall.escalation.accounts.Viewers;
import moothall.escalation.admission.LetIn.Refusal;
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
  private final SessionStanding standing;

  Doorkeeper(Viewers viewers, SessionStanding standing) {
    this.viewers = viewers;
    this.standing = standing;
  }

  @Override
  public Publisher<SecurityRuleResult> check(
      @Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
    if (request == null) {
      return Publishers.just(SecurityRuleResult.REJECTED);
    }
    Optional<Viewer> viewer =
        Optional.ofNullable(authentication)
            .filter(it -> standing.of(it) != Stage.CODE_MISSING)
            .flatMap(it -> viewers.named(it.getName()));
    viewer.ifPresent(it -> request.setAttribute(LetIn.VIEWER, it));
    return Publishers.just(
        isAllowed(request, authentication, viewer)
            ? SecurityRuleResult.ALLOWED
            : SecurityRuleResult.REJECTED);
  }

  private boolean isAllowed(
      HttpRequest<?> request, @Nullable Authentication authentication, Optional<Viewer> viewer) {
    Optional<Address> address = Address.of(request);
    if (address.isEmpty() && request.getPath().startsWith(FILES)) {
      return true;
    }
    Optional<Need> need = address.flatMap(it -> Addresses.need(it.text()));
    if (need.filter(Need.Nothing.class::isInstance).isPresent()) {
      return true;
    }
    if (authentication != null) {
      Optional<Refusal> refusal = refusal(authentication, address, need);
      if (refusal.isPresent()) {
        LetIn.refuse(request, refusal.get());
        return false;
      }
    }
    // Those who are signed in are told that there is nothing at that address.
    return address.isEmpty()
        ? viewer.isPresent()
        : need.filter(it -> it.isMetBy(viewer)).isPresent();
  }

  private Optional<Refusal> refusal(
      Authentication authentication, Optional<Address> address, Optional<Need> need) {
    return switch (standing.of(authentication)) {
      case NONE -> Optional.empty();
      case CODE_MISSING -> Optional.of(Refusal.CODE_MISSING);
      case MUST_ENROL ->
          need.filter(Need.SignedIn.class::isInstance).isPresent()
              ? Optional.empty()
              : Optional.of(Refusal.MUST_ENROL);
      case WHOLE ->
          address.filter(Addresses::asksForProof).isPresent() && !standing.isProven(authentication)
              ? Optional.of(Refusal.PROOF_TOO_OLD)
              : Optional.empty();
    };
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
