package moothall.escalation.store;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Which dossier a person had sent where, and what came of it; added and never taken away. */
@Singleton
public final class Sendings {

  /** Of a sending of which nothing more is known: it was asked for, and the answer was lost. */
  public static final String NO_ANSWER = "UNKNOWN";

  /**
   * One sending.
   *
   * @param pack digest of the dossier, hexadecimal
   * @param outcome SENT, REFUSED or UNKNOWN
   * @param receipt what the other side said; empty if it is not known
   */
  public record Sending(
      UUID id,
      UUID referralId,
      String pack,
      String channel,
      String recipient,
      String by,
      Instant at,
      String outcome,
      String receipt) {

    /** Whether it is not known that nothing came there. */
    public boolean mayHaveArrived() {
      return !outcome.equals("REFUSED");
    }
  }

  /** Before anything leaves. */
  public void ask(Connection connection, Sending it) throws SQLException {
    Query.of(
            connection,
            """
            insert into dossier_sending
              (sending_id, referral_id, pack_sha256, channel, recipient, by_whom, asked_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .with(it.id())
        .with(it.referralId())
        .with(HexFormat.of().parseHex(it.pack()))
        .with(it.channel())
        .with(it.recipient())
        .with(it.by())
        .with(it.at())
        .update();
  }

  /** Once, when it is known what came of it. */
  public void settle(
      Connection connection, UUID sending, Instant at, String outcome, String receipt)
      throws SQLException {
    Query.of(
            connection,
            "insert into dossier_sent (sending_id, at, outcome, receipt) values (?, ?, ?, ?)")
        .with(sending)
        .with(at)
        .with(outcome)
        .with(receipt)
        .update();
  }

  /** Those of a referral, newest first. */
  public List<Sending> of(Connection connection, UUID referral) throws SQLException {
    return Query.of(
            connection,
            """
            select sending_id, referral_id, pack_sha256, channel, recipient, by_whom, asked_at,
                   coalesce(outcome, ?) as outcome, coalesce(receipt, '') as receipt
            from dossier_sending left join dossier_sent using (sending_id)
            where referral_id = ? order by place desc
            """)
        .with(NO_ANSWER)
        .with(referral)
        .list(row ->
            new Sending(
                row.getObject("sending_id", UUID.class),
                row.getObject("referral_id", UUID.class),
                HexFormat.of().formatHex(row.getBytes("pack_sha256")),
                row.getString("channel"),
                row.getString("recipient"),
                row.getString("by_whom"),
                Query.instant(row, "asked_at"),
                row.getString("outcome"),
                row.getString("receipt")));
  }
}
