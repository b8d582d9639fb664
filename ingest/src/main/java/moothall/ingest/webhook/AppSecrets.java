package moothall.ingest.webhook;

import moothall.service.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Whether something comes from the council's own app at a platform. Two secrets are good at once,
 * so that one can be replaced without losing a delivery.
 */
public final class AppSecrets {

  private final Secrets secrets;
  private final SignatureForm form;
  private final String first;
  private final String next;

  /**
   * {@code first} and {@code next} are names of secrets; a secret that is not set signs nothing.
   */
  public AppSecrets(Secrets secrets, SignatureForm form, String first, String next) {
    this.secrets = secrets;
    this.form = form;
    this.first = first;
    this.next = next;
  }

  /** Either secret will do, and the time it takes does not tell which. */
  public boolean haveSigned(byte[] raw, @Nullable String signature) {
    boolean byFirst = signed(first, raw, signature);
    boolean byNext = signed(next, raw, signature);
    return byFirst || byNext;
  }

  private boolean signed(String name, byte[] raw, @Nullable String signature) {
    return secrets.find(name).filter(secret -> form.matches(signature, raw, secret)).isPresent();
  }
}
