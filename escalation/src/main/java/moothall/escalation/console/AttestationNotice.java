package moothall.escalation.console;

import jakarta.inject.Singleton;
import java.util.Optional;
import moothall.escalation.accounts.AttestationDesk;

/**
 * Reminds people, above every page, of the policy that they have not confirmed to have read. It is
 * bound while a page is made, so that no page has to hand it on to the layout.
 */
@Singleton
public final class AttestationNotice {

  private static final ScopedValue<Optional<Sheet>> NOW = ScopedValue.newInstance();

  private final AttestationDesk desk;

  AttestationNotice(AttestationDesk desk) {
    this.desk = desk;
  }

  /**
   * What one is asked.
   *
   * @param address where the policy is read; empty if nobody said
   * @param host where that leads
   * @param since when one confirmed it; empty if one has to
   */
  public record Sheet(String version, String address, String host, String since) {

    static Sheet of(AttestationDesk.Asked it) {
      return new Sheet(
          it.version(),
          it.address().map(Object::toString).orElse(""),
          it.address().map(address -> String.valueOf(address.getHost())).orElse(""),
          it.since().map(CouncilTime::local).orElse(""));
    }

    public boolean isMissing() {
      return since.isEmpty();
    }
  }

  /** For templates: empty where nothing is asked of whoever has the page before them. */
  public static Optional<Sheet> now() {
    return NOW.orElse(Optional.empty());
  }

  void above(String user, Runnable page) {
    ScopedValue.where(NOW, desk.of(user).map(Sheet::of)).run(page);
  }
}
