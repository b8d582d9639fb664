package moothall.deploy.standalone;

/**
 * Moothall cannot start; the message is what the operator reads: what is wrong, and what was
 * expected.
 */
public final class StartFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartFailedException(String message) {
    super(message);
  }

  public StartFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
