package moothall.escalation.actions;

import java.time.Duration;
import java.util.Optional;

/** The council's pages as the register has them now. */
public interface PageRegister {

  /**
   * A page that can be acted on.
   *
   * @param approved whether the council has approved it, and has not suspended it since
   * @param callback base address at which it takes requests; empty where it takes none
   * @param secretName name of the secret that signs them, or of the token that they carry
   * @param account the platform's own id of the page; empty where it has none
   * @param kept for how long the council keeps what stands there and led to no case; empty if
   *     nobody said
   */
  record Page(
      String pageId,
      boolean approved,
      Optional<String> callback,
      Optional<String> secretName,
      Optional<String> account,
      Optional<Duration> kept) {

    /** Where nobody said how long things are kept. */
    public Page(
        String pageId,
        boolean approved,
        Optional<String> callback,
        Optional<String> secretName,
        Optional<String> account) {
      this(pageId, approved, callback, secretName, account, Optional.empty());
    }
  }

  /** Empty also while the register has not been read yet. */
  Optional<Page> find(String pageId);
}
