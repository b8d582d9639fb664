package moothall.escalation.actions;

import java.time.Duration;
import java.util.Optional;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.store.RenewedTokens;
import moothall.escalation.store.RenewedTokens.Renewal;

/**
 * The token of the next request, where a platform gives a new pair of tokens for each refresh token
 * and takes that one no more. The page's secret holds the first, which somebody got when
 * authorising the app; those that follow are kept sealed, and one process renews at a time.
 */
public final class RotatingTokens {

  private final String platform;
  private final RenewedTokens kept;
  private final PageAccess access;
  private final Refresher refresher;

  /** {@code platform}: under whose name the tokens are kept. */
  public RotatingTokens(
      String platform, RenewedTokens kept, PageAccess access, Refresher refresher) {
    this.platform = platform;
    this.kept = kept;
    this.access = access;
    this.refresher = refresher;
  }

  /** The platform's way of giving tokens. */
  public interface Refresher {

    /** What somebody has to do when the authorisation is gone, as the end of a sentence. */
    String REMEDY = "authorise the app again and store the new refresh token as the page's secret";

    /** Asks for a new pair; afterwards the token that is sent may be worthless. */
    Refreshed refresh(String refreshToken, Access at);
  }

  /** What came of a refresh. */
  public sealed interface Refreshed {

    /**
     * A new pair.
     *
     * @param refresh the same as before where the platform gave none
     */
    record Pair(String access, String refresh) implements Refreshed {

      @Override
      public String toString() {
        return "Pair[hidden]";
      }
    }

    /** The authorisation is not taken; by the platform's codes, never its words. */
    record Refused(Object refusal) implements Refreshed {}

    /** The platform has had enough of us for so long. */
    record Busy(Duration pause) implements Refreshed {}

    /** No answer, or one that may pass. */
    record NotNow() implements Refreshed {}
  }

  /** A token, or why there is none; in that case nothing was asked about any comment. */
  public sealed interface Held {
    record Token(String value) implements Held {

      @Override
      public String toString() {
        return "Token[hidden]";
      }
    }

    record None(ActionOutcome outcome) implements Held {}
  }

  public Held current(Access at) {
    if (!kept.haveAKey()) {
      return new Held.None(
          access.broken(
              at,
              "no key for its tokens",
              "store 32 random bytes or more as the secret tokens.key"));
    }
    TokenPair pair = pair(at, kept.find(name(at)));
    return pair.access().isEmpty() ? renewed(at, "") : new Held.Token(pair.access());
  }

  /** A token other than the spent one, which another worker may have fetched meanwhile. */
  public Held renewed(Access at, String spent) {
    return kept.renew(
        name(at),
        found -> {
          TokenPair pair = pair(at, found);
          return pair.access().isEmpty() || pair.access().equals(spent)
              ? heard(refresher.refresh(pair.refresh(), at), pair, at)
              : new Renewal<>(new Held.Token(pair.access()), Optional.empty());
        });
  }

  /** The platform refuses the token of a request although it is new, or refuses to give one. */
  public ActionOutcome broken(Access at, Object refusal) {
    return access.broken(at, refusal, Refresher.REMEDY);
  }

  private Renewal<Held> heard(Refreshed refreshed, TokenPair before, Access at) {
    return switch (refreshed) {
      case Refreshed.Pair(var token, var refresh) ->
          new Renewal<>(
              new Held.Token(token), Optional.of(before.followedBy(token, refresh).written()));
      case Refreshed.Refused(var refusal) -> none(broken(at, refusal));
      case Refreshed.Busy(var pause) -> none(access.pause(at, pause));
      case Refreshed.NotNow() -> none(new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT));
    };
  }

  private static Renewal<Held> none(ActionOutcome outcome) {
    return new Renewal<>(new Held.None(outcome), Optional.empty());
  }

  /** What is kept, if it descends from the authorisation that the page's secret holds now. */
  private static TokenPair pair(Access at, Optional<byte[]> found) {
    TokenPair first = TokenPair.first(at.token());
    return found
        .map(TokenPair::read)
        .filter(it -> it.origin().equals(first.origin()))
        .orElse(first);
  }

  private String name(Access at) {
    return platform + ":" + at.account();
  }
}
