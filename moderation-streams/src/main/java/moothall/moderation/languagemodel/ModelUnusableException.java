package moothall.moderation.languagemodel;

/** A model that cannot be used, and why: nothing starts with it. */
public final class ModelUnusableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ModelUnusableException(String message) {
    super(message);
  }

  ModelUnusableException(String message, Throwable cause) {
    super(message, cause);
  }
}
