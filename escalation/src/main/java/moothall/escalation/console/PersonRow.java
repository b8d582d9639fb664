package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import moothall.escalation.access.Role;
import moothall.escalation.accounts.PeopleDesk;
import moothall.escalation.store.AccountState;

/**
 * Somebody with an account, as a list shows them.
 *
 * @param address the name as a part of an address
 * @param factor how it stands with the second factor, as a sentence
 * @param lastSignIn when, as a sentence
 * @param council what the council's sign-in calls them; empty for a local account
 * @param suspension who suspended the account, when and why; empty if nobody did
 * @param choices every role, and whether the account has it
 * @param proposal what somebody wants its roles to be
 */
public record PersonRow(
    String name,
    String address,
    String roles,
    String factor,
    boolean hasFactor,
    String lastSignIn,
    String council,
    String suspension,
    List<Choice> choices,
    Optional<Proposal> proposal) {

  /** A role. */
  public record Choice(String name, String words, boolean held) {}

  /**
   * Roles that wait for a second administrator.
   *
   * @param seen what tells this proposal from others
   */
  public record Proposal(String roles, String by, String at, String why, String seen) {

    private static Proposal of(AccountState.Proposal it) {
      return new Proposal(
          Arrays.stream(Role.values())
              .filter(role -> it.roles().contains(role.name()))
              .map(role -> t(role.words()))
              .collect(Collectors.joining(", ")),
          it.by(),
          CouncilTime.local(it.at()),
          VisibleText.of(it.why()),
          it.at().toString());
    }
  }

  static PersonRow of(PeopleDesk.Person it) {
    return new PersonRow(
        it.name(),
        URLEncoder.encode(it.name(), StandardCharsets.UTF_8).replace("+", "%20"),
        it.roles().stream().map(role -> t(role.words())).collect(Collectors.joining(", ")),
        factor(it),
        it.state().hasFactor(),
        it.lastSignIn()
            .map(at -> t("Signed in last {0}.", CouncilTime.local(at)))
            .orElseGet(() -> t("Has not signed in.")),
        it.called().map(VisibleText::of).orElse(""),
        it.state().suspension().map(PersonRow::suspension).orElse(""),
        Arrays.stream(Role.values())
            .map(role -> new Choice(role.name(), t(role.words()), it.roles().contains(role)))
            .toList(),
        it.state().proposal().map(Proposal::of));
  }

  private static String suspension(AccountState.Suspension it) {
    return t(
        "Suspended by {0}, {1}: {2}",
        it.by(), CouncilTime.local(it.at()), VisibleText.of(it.why()));
  }

  private static String factor(PeopleDesk.Person it) {
    if (it.called().isPresent()) {
      return t("Signs in with the council's account.");
    }
    return switch (it.demand()) {
      case MET ->
          t("Second factor since {0}", it.state().factorSince().map(CouncilTime::local).orElse(""));
      case DEMANDED -> t("Needs a second factor, has none yet, and can do nothing before.");
      case ADVISED ->
          t("Should have a second factor; has the password that the first start made up.");
      case NOT_ASKED_FOR -> t("No second factor.");
    };
  }
}
