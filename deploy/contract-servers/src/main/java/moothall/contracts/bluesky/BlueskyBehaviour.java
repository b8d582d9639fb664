package moothall.contracts.bluesky;

import java.util.Optional;

/** How Bluesky behaves where its lexicons leave it open; each can be switched while it runs. */
public final class BlueskyBehaviour {

  private volatile int refusalOfTokens = 400;
  private volatile boolean missingIsAnError = true;
  private volatile boolean sortsByClaim = true;
  private volatile int lowest = 1000;
  private volatile Optional<String> named = Optional.of("");

  /** With which status a token is refused: 400 as the reference server does, or 401. */
  public void refuseTokensWith(int status) {
    this.refusalOfTokens = status;
  }

  /** Whether a missing post is the error {@code NotFound}, or a {@code notFoundPost} in a 200. */
  public void answerMissingWithAnError(boolean error) {
    this.missingIsAnError = error;
  }

  /** Whether notifications stand where their author's clock puts them, if that is earlier. */
  public void sortByClaim(boolean claim) {
    this.sortsByClaim = claim;
  }

  /** Threads are shown so many levels deep at most, however deep they are asked for. */
  public void showAtMost(int levels) {
    this.lowest = levels;
  }

  /** Sessions come with a DID document that names this address as the account's server. */
  public void nameAsHost(String address) {
    this.named = Optional.of(address);
  }

  /** Sessions come without a DID document. */
  public void nameNoHost() {
    this.named = Optional.empty();
  }

  int refusalOfTokens() {
    return refusalOfTokens;
  }

  boolean missingIsAnError() {
    return missingIsAnError;
  }

  boolean sortsByClaim() {
    return sortsByClaim;
  }

  int lowest() {
    return lowest;
  }

  /** {@code own} unless a test has named another. */
  Optional<String> host(String own) {
    return named.map(it -> it.isEmpty() ? own : it);
  }
}
