package moothall.escalation;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import moothall.escalation.casework.VerdictIntake;

/** So many cases that a plan which reads them all is the wrong one. */
public final class ManyCases {

  private ManyCases() {}

  public static void make(EscalationUnderTest service, int cases) {
    var template = hateful().on("website:town-news:template").asking("FLAG");
    service.bean(VerdictIntake.class).take(template.judgement(), template.raw(), RECEIVED);
    try (Connection connection = DriverManager.getConnection(service.jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.execute(script().replace("${cases}", Integer.toString(cases)));
      statement.execute("vacuum analyze cases, case_event, inbox, evidence, case_claim");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String script() {
    try (InputStream script =
        Objects.requireNonNull(ManyCases.class.getResourceAsStream("many-cases.sql"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
