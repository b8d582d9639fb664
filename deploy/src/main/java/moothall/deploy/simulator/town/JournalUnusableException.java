package moothall.deploy.simulator.town;

/** The journal cannot be read or written; the message says where and never quotes a line. */
public final class JournalUnusableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JournalUnusableException(String message) {
    super(message);
  }

  JournalUnusableException(String message, Throwable cause) {
    super(message, cause);
  }
}
