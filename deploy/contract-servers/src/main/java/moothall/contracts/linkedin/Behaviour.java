package moothall.contracts.linkedin;

/**
 * How LinkedIn behaves where its documentation leaves it open; each can be switched while it runs.
 */
public final class Behaviour {

  private volatile boolean countsAnswers = true;
  private volatile boolean namesComments = true;
  private volatile int mostAtOnce = 100;
  private volatile boolean ignoresStart;
  private volatile boolean saysOnlyInTheHeader;
  private volatile String deadRefreshToken = "invalid_grant";

  /** Whether a comment says how many comments it has. */
  public void countAnswers(boolean counts) {
    this.countsAnswers = counts;
  }

  /** Whether a comment in a list has a {@code commentUrn}, beside {@code object} and {@code id}. */
  public void nameComments(boolean names) {
    this.namesComments = names;
  }

  /** A page of a list has so many elements at most, whatever is asked for. */
  public void giveAtOnce(int most) {
    this.mostAtOnce = most;
  }

  /** Whether each page of a list is its first one, whatever is asked for. */
  public void ignoreStart(boolean ignores) {
    this.ignoresStart = ignores;
  }

  /** The error with which a dead refresh token is refused. */
  public void refuseRefreshTokensBy(String error) {
    this.deadRefreshToken = error;
  }

  /** Whether the answer to a comment of ours has no body, and its id in a header alone. */
  public void sayOnlyInTheHeader(boolean only) {
    this.saysOnlyInTheHeader = only;
  }

  boolean saysOnlyInTheHeader() {
    return saysOnlyInTheHeader;
  }

  boolean countsAnswers() {
    return countsAnswers;
  }

  boolean namesComments() {
    return namesComments;
  }

  int mostAtOnce() {
    return mostAtOnce;
  }

  boolean ignoresStart() {
    return ignoresStart;
  }

  String deadRefreshToken() {
    return deadRefreshToken;
  }
}
