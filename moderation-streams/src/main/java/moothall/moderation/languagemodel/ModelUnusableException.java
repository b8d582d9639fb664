package moothall.moderation.languagemodel;

/**
 * A model that cannot be used: nothing starts with it. The message says everything, and there is no
 * cause beneath it that a launcher could show instead.
 */
public final class ModelUnusableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ModelUnusableException(String message) {
    super(message);
  }
}
