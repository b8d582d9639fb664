package moothall.deploy.cluster;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import moothall.escalation.store.RestoredIntents;
import moothall.service.ServiceSettings;

/** A database that is older than what platforms were told: nothing is to be said to them twice. */
public final class RestoredDatabase {

  private final ServiceSettings settings;
  private final String url;
  private final String user;

  public RestoredDatabase(ServiceSettings settings) {
    this.settings = settings;
    this.url = settings.get("moothall.escalation.jdbc-url");
    this.user = settings.get("moothall.escalation.user");
  }

  /**
   * As the service's own role, while no escalation runs.
   *
   * @return how many replies and reports are looked for before anybody sends them
   * @throws IllegalStateException with a sentence, if the database cannot be asked
   */
  public int doubtWhatWasToBeSaid() {
    return ask(RestoredIntents::doubt);
  }

  /**
   * The same, and takes it back: for before anything else is done, so that a database that is away,
   * refuses or cannot be written yet is found out while all is as it was.
   *
   * @throws IllegalStateException likewise
   */
  public void tryDoubting() {
    ask(connection -> {
      connection.setAutoCommit(false);
      int found = RestoredIntents.doubt(connection);
      connection.rollback();
      return found;
    });
  }

  @FunctionalInterface
  private interface Question {
    int of(Connection connection) throws SQLException;
  }

  private int ask(Question question) {
    Optional<String> secret = settings.find("moothall.escalation.password-name");
    String password =
        secret
            .flatMap(settings.secrets()::find)
            .map(it -> new String(it, StandardCharsets.UTF_8))
            .orElse("");
    try (Connection connection =
        DatabaseCheck.connect(url, user, password.isEmpty() ? null : password)) {
      return question.of(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(
          DatabaseCheck.refusal(url, user, secret.orElse("none"), e), e);
    }
  }
}
