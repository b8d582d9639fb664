package moothall.escalation.actions;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import moothall.escalation.work.StaffedHours;

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
   * @param care how it is looked after
   */
  record Page(
      String pageId,
      boolean approved,
      Optional<String> callback,
      Optional<String> secretName,
      Optional<String> account,
      Optional<Duration> kept,
      Care care) {

    /** Where nobody said how it is looked after. */
    public Page(
        String pageId,
        boolean approved,
        Optional<String> callback,
        Optional<String> secretName,
        Optional<String> account,
        Optional<Duration> kept) {
      this(pageId, approved, callback, secretName, account, kept, Care.UNSAID);
    }

    /** Where nobody said how long things are kept either. */
    public Page(
        String pageId,
        boolean approved,
        Optional<String> callback,
        Optional<String> secretName,
        Optional<String> account) {
      this(pageId, approved, callback, secretName, account, Optional.empty());
    }
  }

  /**
   * How a page is looked after.
   *
   * @param hours when somebody is there; empty if nobody said
   * @param languages in which it answers, as tags of BCP 47; empty if nobody said
   * @param region whose law holds; empty if nobody said
   */
  record Care(Optional<StaffedHours> hours, List<String> languages, Optional<String> region) {

    public static final Care UNSAID = new Care(Optional.empty(), List.of(), Optional.empty());

    private static final String WALES = "WALES";

    public Care {
      languages = List.copyOf(languages);
    }

    /**
     * In which of them its authors are told why something was hidden; empty for all that we know.
     * In Wales the list narrows nothing: Welsh is treated no less favourably than English there.
     */
    public List<String> languagesOfNotices() {
      return region.filter(WALES::equals).isPresent() ? List.of() : languages;
    }
  }

  /**
   * Whose law holds on the pages of a council; empty if nobody said, or if they do not agree, or
   * where this instance does not read the register.
   */
  default Optional<String> regionOf(String councilId) {
    return Optional.empty();
  }

  /** Whether all has been read that stood in the register when this instance began. */
  default boolean isRead() {
    return true;
  }

  /** Empty also while the register has not been read yet. */
  Optional<Page> find(String pageId);
}
