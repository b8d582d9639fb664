package moothall.escalation.accounts;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import moothall.escalation.access.Viewer;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.Database;
import moothall.escalation.store.SecondFactors;

/**
 * How somebody gets a second factor: a key for the app on their phone, which counts once a first
 * code of it was typed. A factor that was there before stays until then.
 */
@Singleton
public final class Enrolment {

  private final Accounts accounts;
  private final Standings standings;
  private final Database database;
  private final SecondFactors factors;
  private final Audit audit;
  private final String issuer;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Enrolment(
      Accounts accounts,
      Standings standings,
      Database database,
      SecondFactors factors,
      Audit audit,
      SignInConfig config,
      Clock clock) {
    this.accounts = accounts;
    this.standings = standings;
    this.database = database;
    this.factors = factors;
    this.audit = audit;
    this.issuer = config.issuer();
    this.clock = clock;
  }

  /**
   * What an app has to be told.
   *
   * @param key in groups of four letters, to be typed
   * @param uri the same and more, for an app on this machine
   */
  public record Offer(String key, String uri, QrCode picture) {

    /** Never prints the key. */
    @Override
    public String toString() {
      return "Offer";
    }
  }

  /** What came of a first code. */
  public sealed interface Confirmation {

    /** It counts from now on. The codes are shown this once. */
    record Done(List<String> recoveryCodes) implements Confirmation {}

    record Refused(String why) implements Confirmation {}
  }

  /** Makes up a key that waits for its first code. */
  public void begin(Viewer viewer) {
    byte[] key = new byte[Totp.KEY_BYTES];
    random.nextBytes(key);
    accounts.account(viewer.name());
    database.inTransaction(connection -> {
      factors.begin(connection, viewer.name(), key);
      return key;
    });
  }

  /** What waits for its first code, if anything does. */
  public Optional<Offer> waiting(Viewer viewer) {
    return database
        .inTransaction(connection -> factors.waiting(connection, viewer.name()))
        .map(key -> offer(viewer.name(), key));
  }

  public Confirmation confirm(Viewer viewer, String typed) {
    RecoveryCodes codes = RecoveryCodes.random(random);
    Confirmation answer =
        database.inTransaction(connection -> {
          Optional<byte[]> key = factors.waiting(connection, viewer.name());
          if (key.isEmpty()) {
            return new Confirmation.Refused("No key waits for a code. Begin again.");
          }
          OptionalLong step = Totp.step(key.get(), typed.replace(" ", ""), clock.instant());
          if (step.isEmpty()) {
            return new Confirmation.Refused(
                "This is not the code that the app shows now (expected: "
                    + Totp.DIGITS
                    + " digits, half a minute old at most). Is the phone's clock right?");
          }
          if (!factors.confirm(
              connection,
              viewer.name(),
              key.get(),
              step.getAsLong(),
              codes.digests(viewer.name()))) {
            return new Confirmation.Refused("Another key was made meanwhile. Begin again.");
          }
          audit.record(connection, viewer, AuditEvent.Kind.SECOND_FACTOR_SET, viewer.name());
          return new Confirmation.Done(codes.texts());
        });
    standings.refresh();
    return answer;
  }

  private Offer offer(String name, byte[] key) {
    String text = Base32.of(key);
    String uri =
        "otpauth://totp/"
            + encoded(issuer)
            + ":"
            + encoded(name)
            + "?secret="
            + text
            + "&issuer="
            + encoded(issuer);
    return new Offer(Base32.grouped(text), uri, QrCode.of(uri));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
