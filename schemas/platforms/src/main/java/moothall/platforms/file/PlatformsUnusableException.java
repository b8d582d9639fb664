package moothall.platforms.file;

/** The file of platforms has faults; the message names all, and what was expected. */
public final class PlatformsUnusableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PlatformsUnusableException(String message) {
    super(message);
  }

  PlatformsUnusableException(String message, Throwable cause) {
    super(message, cause);
  }
}
