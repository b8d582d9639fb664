package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import moothall.escalation.store.Sendings.Sending;
import moothall.escalation.transport.Channel;

/** A sending as a line of the list. */
public record SendingRow(
    String outcome, String at, String by, String channel, String recipient, String receipt) {

  static SendingRow of(Sending it) {
    String outcome =
        switch (it.outcome()) {
          case "SENT" -> t("Sent");
          case "REFUSED" -> t("Not sent");
          default -> t("Not known: ask there before sending it again");
        };
    return new SendingRow(
        outcome,
        CouncilTime.local(it.at()),
        it.by(),
        t(Channel.valueOf(it.channel()).words()),
        it.recipient(),
        it.receipt());
  }
}
