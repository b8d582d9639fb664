package moothall.escalation.accounts;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import moothall.escalation.access.Viewer;
import moothall.escalation.store.AccountStates;
import moothall.escalation.store.Audit;
import moothall.escalation.store.AuditEvent;
import moothall.escalation.store.Database;
import moothall.escalation.store.SecondFactors;

/**
 * How somebody gets a second factor: a key for the app on their phone, which counts once a first
 * code of it was typed. A factor that was there before stays until then. Sessions that began
 * without it end with that, or one that somebody else began with the password alone would be held
 * to have shown it.
 */
@Singleton
public final class Enrolment {

  /** For how long a key waits for its first code. */
  private static final Duration WAITS = Duration.ofMinutes(10);

  private final Accounts accounts;
  private final Standings standings;
  private final Database database;
  private final AccountStates states;
  private final SecondFactors factors;
  private final Audit audit;
  private final String issuer;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Enrolment(
      Accounts accounts,
      Standings standings,
      Database database,
      AccountStates states,
      SecondFactors factors,
      Audit audit,
      SignInConfig config,
      Clock clock) {
    this.accounts = accounts;
    this.standings = standings;
    this.database = database;
    this.states = states;
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

    /**
     * It counts from now on. The codes are shown this once.
     *
     * @param generation of the sessions from now on
     */
    record Done(List<String> recoveryCodes, int generation) implements Confirmation {

      /** Never prints the codes. */
      @Override
      public String toString() {
        return "Done";
      }
    }

    record Refused(String why) implements Confirmation {}
  }

  /** Makes up a key that waits for its first code, a while. */
  public Offer begin(Viewer viewer) {
    byte[] key = new byte[Totp.KEY_BYTES];
    random.nextBytes(key);
    accounts.account(viewer.name());
    database.inTransaction(connection -> {
      factors.begin(connection, viewer.name(), key, clock.instant());
      return key;
    });
    return offer(viewer.name(), key);
  }

  /** What waits for its first code, if anything does. */
  public Optional<Offer> waiting(Viewer viewer) {
    return database
        .inTransaction(connection -> waiting(connection, viewer.name()))
        .map(key -> offer(viewer.name(), key));
  }

  private Optional<byte[]> waiting(Connection connection, String name) throws SQLException {
    return factors.waiting(connection, name, clock.instant().minus(WAITS));
  }

  /** Ends every other session, if the code is right. */
  public Confirmation confirm(HttpRequest<?> request, Viewer viewer, String typed) {
    RecoveryCodes codes = RecoveryCodes.random(random);
    Confirmation answer =
        database.inTransaction(connection -> {
          Optional<byte[]> key = waiting(connection, viewer.name());
          if (key.isEmpty()) {
            return new Confirmation.Refused(
                "No key waits for a code (expected: one made ten minutes ago at most). Begin again.");
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
          return new Confirmation.Done(
              codes.texts(), states.endSessions(connection, viewer.name()));
        });
    standings.refresh();
    if (answer instanceof Confirmation.Done(_, var generation)) {
      ProofAgain.session(request)
          .ifPresent(it -> Prolonging.change(request, it.ofGeneration(generation)));
    }
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
