package moothall.escalation.access;

import static moothall.escalation.access.Permission.DECIDE;
import static moothall.escalation.access.Permission.EXPORT_EVIDENCE;
import static moothall.escalation.access.Permission.EXPORT_PAYLOADS;
import static moothall.escalation.access.Permission.RAISE_REFERRAL;
import static moothall.escalation.access.Permission.READ_AUDIT;
import static moothall.escalation.access.Permission.READ_CASES;
import static moothall.escalation.access.Permission.READ_COUNTS;
import static moothall.escalation.access.Permission.VERIFY_EVIDENCE;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody is in the council, and so may do and see here. Publisher, rule author and rule
 * approver are missing: what they do has no place in this service. Somebody may have several roles.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are made by Set.of
public enum Role {
  COMMUNICATIONS(
      "communications officer", Set.of(READ_CASES, DECIDE, READ_COUNTS), Set.of(Queue.ORDINARY)),
  MODERATOR("moderator", Set.of(READ_CASES, DECIDE, READ_COUNTS), Set.of(Queue.ORDINARY)),
  SENIOR_MODERATOR(
      "senior moderator", Set.of(READ_CASES, DECIDE, READ_COUNTS), Set.of(Queue.ORDINARY)),
  /** Owns the police referrals, and so sees what leads to one, but decides nothing on the page. */
  COMMUNITY_SAFETY(
      "community safety officer",
      Set.of(READ_CASES, READ_COUNTS),
      Set.of(Queue.ORDINARY, Queue.TERRORISM, Queue.LINK_ONLY)),
  SAFEGUARDING_LEAD(
      "designated safeguarding lead",
      Set.of(READ_CASES, DECIDE, READ_COUNTS),
      Set.of(Queue.SAFEGUARDING, Queue.CSEA, Queue.LINK_ONLY)),
  PREVENT_LEAD("Prevent lead", Set.of(READ_CASES, DECIDE, READ_COUNTS), Set.of(Queue.TERRORISM)),
  LEGAL("legal / Monitoring Officer", Set.of(READ_CASES, DECIDE, READ_COUNTS), Set.of(Queue.LEGAL)),
  DPO(
      "data protection officer",
      Set.of(READ_COUNTS, VERIFY_EVIDENCE, EXPORT_EVIDENCE, READ_AUDIT),
      Set.of()),
  /** Staff cases only, and there are none here yet. */
  HR("human resources", Set.of(), Set.of()),
  /** Reads no resident's words. */
  OPERATIONS("operations", Set.of(READ_COUNTS), Set.of()),
  /** Reads and exports, and acts on nothing. */
  AUDITOR(
      "auditor",
      Set.of(
          READ_CASES, READ_COUNTS, VERIFY_EVIDENCE, EXPORT_EVIDENCE, EXPORT_PAYLOADS, READ_AUDIT),
      Set.of(Queue.ORDINARY));

  private final String words;
  private final Set<Permission> permissions;
  private final Set<Queue> queues;

  Role(String words, Set<Permission> permissions, Set<Queue> queues) {
    this.words = words;
    this.permissions = permissions;
    this.queues = queues;
  }

  /** As the council calls it. */
  public String words() {
    return words;
  }

  /** Anybody may raise a referral, whatever else they may. */
  public boolean allows(Permission permission) {
    return permission == RAISE_REFERRAL || permissions.contains(permission);
  }

  /** The cases that the role may know of. */
  public Set<Queue> queues() {
    return queues;
  }

  public static Optional<Role> parse(String name) {
    return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
  }
}
