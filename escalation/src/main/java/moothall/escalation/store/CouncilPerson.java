package moothall.escalation.store;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody whom the council's own sign-in has shown.
 *
 * @param name on record, for good
 * @param subject by which the issuer knows them, whatever they are called
 * @param called by the issuer, when they last signed in
 * @param roles by their names, as their groups were then
 * @param until when these count at the latest
 */
public record CouncilPerson(
    String name, String issuer, String subject, String called, Set<String> roles, Instant until) {

  public CouncilPerson {
    roles = Set.copyOf(roles);
  }

  CouncilPerson named(String theirs) {
    return new CouncilPerson(theirs, issuer, subject, called, roles, until);
  }
}
