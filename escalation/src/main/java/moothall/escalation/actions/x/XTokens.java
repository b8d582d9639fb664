package moothall.escalation.actions.x;

import java.time.Clock;
import java.util.Optional;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.store.RenewedTokens;
import moothall.escalation.store.RenewedTokens.Renewal;
import moothall.service.BoundedHttp;

/**
 * The token of the next request. The page's secret holds the refresh token that somebody got when
 * authorising the app; X hands out a new pair for it, and each refresh token is good once.
 */
final class XTokens {

  private static final String REMEDY =
      "authorise the app again and store the new refresh token as the page's secret";

  private final XApi x;
  private final RenewedTokens kept;
  private final PageAccess access;
  private final Clock clock;

  XTokens(XApi x, RenewedTokens kept, PageAccess access, Clock clock) {
    this.x = x;
    this.kept = kept;
    this.access = access;
    this.clock = clock;
  }

  /** A token, or why there is none; in that case nothing was asked about any post. */
  sealed interface Held {
    record Token(String value) implements Held {

      @Override
      public String toString() {
        return "Token[hidden]";
      }
    }

    record None(ActionOutcome outcome) implements Held {}
  }

  Held current(Access at) {
    if (!kept.haveAKey()) {
      return new Held.None(
          access.broken(
              at,
              "no key for its tokens",
              "store 32 random bytes or more as the secret tokens.key"));
    }
    XGrant grant = grant(at, kept.find(name(at)));
    return grant.access().isEmpty() ? renewed(at, "") : new Held.Token(grant.access());
  }

  /** A token other than the spent one, which another worker may have fetched meanwhile. */
  Held renewed(Access at, String spent) {
    return kept.renew(
        name(at),
        found -> {
          XGrant grant = grant(at, found);
          return grant.access().isEmpty() || grant.access().equals(spent)
              ? heard(x.refresh(grant.refresh()), grant, at)
              : new Renewal<>(new Held.Token(grant.access()), Optional.empty());
        });
  }

  private Renewal<Held> heard(BoundedHttp.Reply reply, XGrant grant, Access at) {
    if (!(reply instanceof BoundedHttp.Answered answered)) {
      return none(new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT));
    }
    return switch (answered.status()) {
      case 200 ->
          grant
              .renewed(answered.json())
              .map(it -> new Renewal<Held>(new Held.Token(it.access()), Optional.of(it.written())))
              .orElseGet(() -> none(new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT)));
      case 400, 401, 403 -> none(broken(at, "status " + answered.status()));
      case 429 ->
          none(
              access.pause(
                  at,
                  XLimits.untilReset(answered.headers(), clock.instant()).orElse(XLimits.UNSAID)));
      default -> none(new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT));
    };
  }

  /** X refuses the token of a request although it is new, or refuses to give one. */
  ActionOutcome broken(Access at, Object refusal) {
    return access.broken(at, refusal, REMEDY);
  }

  private static Renewal<Held> none(ActionOutcome outcome) {
    return new Renewal<>(new Held.None(outcome), Optional.empty());
  }

  /** What is kept, if it descends from the authorisation that the page's secret holds now. */
  private static XGrant grant(Access at, Optional<byte[]> found) {
    XGrant first = XGrant.first(at.token());
    return found.map(XGrant::read).filter(it -> it.origin().equals(first.origin())).orElse(first);
  }

  private static String name(Access at) {
    return "x:" + at.account();
  }
}
