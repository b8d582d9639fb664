package moothall.deploy.replay;

/** The replay cannot go on; the message is for the person who started it. */
public final class ReplayFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReplayFailedException(String message) {
    super(message);
  }

  ReplayFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
