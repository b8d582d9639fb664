package moothall.deploy.registry;

/** The registry cannot start, or can no longer write; the message says why and what it needs. */
public final class RegistryUnusableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RegistryUnusableException(String message) {
    super(message);
  }

  RegistryUnusableException(String message, Throwable cause) {
    super(message, cause);
  }
}
