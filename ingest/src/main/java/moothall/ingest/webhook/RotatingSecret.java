package moothall.ingest.webhook;

import jakarta.inject.Singleton;
import java.util.function.Predicate;
import moothall.service.Secrets;

/** A secret with which a platform signs and which, while it is being replaced, may be two. */
@Singleton
public final class RotatingSecret {

  private final Secrets secrets;

  RotatingSecret(Secrets secrets) {
    this.secrets = secrets;
  }

  /**
   * Whether one of the two has signed; the time it takes does not tell which.
   *
   * @param name name of the secret in use
   * @param next name of the one that is to follow it, which nobody need have set
   */
  public boolean hasSigned(String name, String next, Predicate<byte[]> signed) {
    boolean byFirst = secrets.find(name).filter(signed).isPresent();
    boolean byNext = secrets.find(next).filter(signed).isPresent();
    return byFirst || byNext;
  }
}
