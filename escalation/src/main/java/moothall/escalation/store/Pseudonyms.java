package moothall.escalation.store;

import jakarta.inject.Singleton;
import moothall.escalation.domain.CaseEvent;
import moothall.service.Secrets;

/**
 * What stands for a colleague where their name has no business: the same for the same name, so that
 * a program can tell two people apart, and made under the secret that authors are told apart by, so
 * that nobody without it can tell who it is by trying the names of a council's staff.
 */
@Singleton
public final class Pseudonyms {

  /** For everybody, where there is no secret to make pseudonyms with. */
  public static final String SOMEBODY = "a member of staff";

  private static final String BEGINS = "staff-";
  private static final int LETTERS = 10;

  private final AuthorKeys keys;
  private final Secrets secrets;
  private final AuthorKeysConfig config;

  Pseudonyms(AuthorKeys keys, Secrets secrets, AuthorKeysConfig config) {
    this.keys = keys;
    this.secrets = secrets;
    this.config = config;
  }

  /** The machine has none: it keeps its name. */
  public String of(String name) {
    if (name.equals(CaseEvent.SYSTEM)) {
      return name;
    }
    return secrets.find(config.key()).isEmpty()
        ? SOMEBODY
        : BEGINS + keys.token("moothall colleague 1", name).substring(0, LETTERS);
  }
}
