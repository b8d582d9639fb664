package moothall.contracts.flickr;

/**
 * How Flickr behaves where its documentation leaves it open; each can be switched while it runs.
 */
public final class Behaviour {

  private volatile boolean escapes = true;
  private volatile int eventsShown = 1_000;
  private volatile boolean saysProblems;
  private volatile boolean saysPages = true;
  private volatile boolean repeatsTheLastPage;

  /** Whether words stand in an answer as HTML would have them. */
  public void escapeWords(boolean escaped) {
    this.escapes = escaped;
  }

  /** Of an item's events so many are shown at most, the newest; {@code more} tells of others. */
  public void showEvents(int most) {
    this.eventsShown = most;
  }

  /** Whether a wrong token is a problem of OAuth, or error 98. */
  public void sayProblems(boolean says) {
    this.saysProblems = says;
  }

  /** Whether a page of what happened says how many there are. */
  public void sayPages(boolean says) {
    this.saysPages = says;
  }

  /** Whether past the last page that one is given again, or an empty one. */
  public void repeatTheLastPage(boolean repeats) {
    this.repeatsTheLastPage = repeats;
  }

  boolean escapes() {
    return escapes;
  }

  int eventsShown() {
    return eventsShown;
  }

  boolean saysProblems() {
    return saysProblems;
  }

  boolean saysPages() {
    return saysPages;
  }

  boolean repeatsTheLastPage() {
    return repeatsTheLastPage;
  }
}
