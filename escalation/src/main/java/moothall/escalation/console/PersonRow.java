package moothall.escalation.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import moothall.escalation.access.Role;
import moothall.escalation.accounts.PeopleDesk;

/**
 * Somebody with an account, as a list shows them.
 *
 * @param address the name as a part of an address
 * @param factor how it stands with the second factor, as a sentence
 */
public record PersonRow(
    String name, String address, String roles, String factor, boolean hasFactor) {

  static PersonRow of(PeopleDesk.Person it) {
    return new PersonRow(
        it.name(),
        URLEncoder.encode(it.name(), StandardCharsets.UTF_8).replace("+", "%20"),
        it.roles().stream().map(Role::words).collect(Collectors.joining(", ")),
        factor(it),
        it.state().hasFactor());
  }

  private static String factor(PeopleDesk.Person it) {
    return switch (it.demand()) {
      case MET ->
          "Second factor since " + it.state().factorSince().map(CouncilTime::local).orElse("");
      case DEMANDED -> "Needs a second factor, has none yet, and can do nothing before.";
      case ADVISED -> "Should have a second factor; has the password that the first start made up.";
      case NOT_ASKED_FOR -> "No second factor.";
    };
  }
}
