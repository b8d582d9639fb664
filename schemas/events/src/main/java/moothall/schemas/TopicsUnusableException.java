package moothall.schemas;

/**
 * The cluster's topics or schemas are not as the catalogue has them; the message says which, and
 * what was expected.
 */
public final class TopicsUnusableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TopicsUnusableException(String message) {
    super(message);
  }

  public TopicsUnusableException(String message, Throwable cause) {
    super(message, cause);
  }
}
