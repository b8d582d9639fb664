package moothall.ingest.pages;

/**
 * The page register cannot be used; the message says why and what was expected. Stops the service
 * from starting.
 */
public final class PageFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PageFileException(String message) {
    super(message);
  }

  PageFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
