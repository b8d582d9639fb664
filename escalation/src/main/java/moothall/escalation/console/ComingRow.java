package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.util.Arrays;
import java.util.stream.Collectors;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.accounts.AddingDesk;
import moothall.escalation.store.AddedAccount;

/**
 * Somebody who is to be added, as the list of people shows them. A name of theirs needs no escaping
 * in an address.
 *
 * @param standing how far it is, as a sentence
 * @param mayAgree whether whoever looks can be the second
 * @param seen what tells this proposal from others
 */
public record ComingRow(
    String name, String roles, String why, String standing, boolean mayAgree, String seen) {

  static ComingRow of(AddingDesk.Coming coming, Viewer viewer) {
    AddedAccount it = coming.it();
    return new ComingRow(
        it.name(),
        Arrays.stream(Role.values())
            .filter(role -> it.roles().contains(role.name()))
            .map(role -> t(role.words()))
            .collect(Collectors.joining(", ")),
        VisibleText.of(it.why()),
        t("Proposed by {0}, {1}.", it.by(), CouncilTime.local(it.at()))
            + " "
            + it.agreed()
                .map(yes -> agreed(yes, coming.late()))
                .orElseGet(() -> t("Waits for another administrator."))
            + coming.gone().stream().map(ComingRow::gone).collect(Collectors.joining()),
        it.agreed().isEmpty() && !it.by().equals(viewer.name()),
        it.at().toString());
  }

  private static String gone(String name) {
    return " "
        + t(
            "{0} keeps the accounts no more, and without them nobody joins: withdraw it, and let"
                + " another administrator propose it.",
            name);
  }

  private static String agreed(AddedAccount.Agreed it, boolean late) {
    return late
        ? t(
            "Agreed to by {0}. Nobody has chosen a password in time: withdraw it, and propose it"
                + " again.",
            it.by())
        : t(
            "Agreed to by {0}. The person can choose a password until {1}.",
            it.by(), CouncilTime.local(it.goodUntil()));
  }
}
